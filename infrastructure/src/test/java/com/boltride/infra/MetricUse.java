package com.boltride.infra;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A metric that an alarm or the dashboard reads. */
record MetricUse(String namespace, String name, Map<String, String> dimensions) {

    static Stream<MetricUse> ofAlarms(Template template) {
        return template.all("AWS::CloudWatch::Alarm").stream()
                .flatMap(alarm -> alarm.has("MetricName") ? Stream.of(alarm) : alarm.findValues("Metric").stream())
                .map(MetricUse::of);
    }

    static Stream<MetricUse> ofDashboard(Template template) {
        return template.all("AWS::CloudWatch::Dashboard").stream()
                .map(dashboard -> dashboard.path("DashboardBody"))
                // A reviewed snapshot has it unfolded.
                .map(body -> body.isString() ? JsonMapper.shared().readTree(body.asString()) : body)
                .flatMap(body -> body.path("widgets").valueStream())
                .flatMap(widget -> widget.path("properties").path("metrics").valueStream())
                .map(MetricUse::ofArray);
    }

    /** A metric as {@code PutMetricData} sends it. */
    static MetricUse sent(String namespace, JsonNode datum) {
        MetricUse use = of(datum);
        return new MetricUse(namespace, use.name(), use.dimensions());
    }

    private static MetricUse of(JsonNode metric) {
        Map<String, String> dimensions = new HashMap<>();
        metric.path("Dimensions")
                .forEach(dimension -> dimensions.put(
                        dimension.path("Name").asString(),
                        dimension.path("Value").asString()));
        return new MetricUse(
                metric.path("Namespace").asString(), metric.path("MetricName").asString(), dimensions);
    }

    /** As a dashboard writes them: namespace, name, then names and values of dimensions, then how to draw it. */
    private static MetricUse ofArray(JsonNode metric) {
        Map<String, String> dimensions = new HashMap<>();
        for (int i = 2; i + 1 < metric.size() && metric.get(i).isString(); i += 2) {
            dimensions.put(metric.get(i).asString(), metric.get(i + 1).asString());
        }
        return new MetricUse(metric.get(0).asString(), metric.get(1).asString(), dimensions);
    }
}
