package com.boltride.infra;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;

/**
 * The metrics that the dashboard and the alarms read. Micrometer sends a counter as {@code .count}, a gauge as {@code .value},
 * a timer also as {@code .max}; each with the tags of its meter and {@code service}, and nothing of the worker's own, so that
 * all workers of a service add up.
 */
final class Metrics {

    static final String SUM = "Sum";
    static final String MAXIMUM = "Maximum";

    private static final Duration MINUTE = Duration.minutes(1);

    private Metrics() {}

    /** How old the next record is that the worst shard's worker will handle, in milliseconds. */
    static Metric lag(Service consumer) {
        return own("bolt.ride.millis.behind.latest.value", MAXIMUM, consumer, Map.of("stream", source(consumer)));
    }

    /** Longest way of an event from its arrival until it is durable, in milliseconds. */
    static Metric latency(Service consumer) {
        return own("bolt.ride.event.latency.max", MAXIMUM, consumer, Map.of("stream", source(consumer)));
    }

    /** Events of a stream, as one service counts them. */
    static Metric events(Service service, String stream, String outcome) {
        return own("bolt.ride.events.count", SUM, service, Map.of("stream", stream, "outcome", outcome));
    }

    /** What the stager counts: {@code trips}, {@code objects}, {@code refused}, {@code fares}. */
    static Metric staged(String what) {
        return own("bolt.ride.staged." + what + ".count", SUM, Service.COMPLETION_STAGER, Map.of());
    }

    /** Ended attempts at a day. */
    static Metric runs(String state) {
        return own("bolt.ride.runs.count", SUM, Service.SCHEDULER_SERVICE, Map.of("state", state));
    }

    /** Longest attempt at a day, in milliseconds. */
    static Metric runDuration(String state) {
        return own("bolt.ride.run.duration.max", MAXIMUM, Service.SCHEDULER_SERVICE, Map.of("state", state));
    }

    /** Rows of CSV files. */
    static Metric rows(String file, String outcome) {
        return own("bolt.ride.rows.count", SUM, Service.PRODUCER_APP, Map.of("file", file, "outcome", outcome));
    }

    /** Requests to REST interfaces that ended with a 5xx: counted in the logs. */
    static Metric serverErrors() {
        return metric(Names.METRICS, ServerErrors.METRIC, SUM, Map.of());
    }

    static Metric stream(String stream, String name, String statistic) {
        return metric("AWS/Kinesis", name, statistic, Map.of("StreamName", stream));
    }

    static Metric queue(String queue, String name) {
        return metric("AWS/SQS", name, MAXIMUM, Map.of("QueueName", queue));
    }

    static Metric table(String table, String name) {
        return metric("AWS/DynamoDB", name, SUM, Map.of("TableName", table));
    }

    static Metric service(Service service, String name) {
        return metric(
                "AWS/ECS", name, "Average", Map.of("ClusterName", Names.CLUSTER, "ServiceName", service.moduleName()));
    }

    /** How often an EventBridge rule has matched. */
    static Metric rule(String rule) {
        return metric("AWS/Events", "TriggeredRules", SUM, Map.of("RuleName", rule));
    }

    /** @param metrics by their names in the expression */
    static IMetric math(String expression, String label, Duration period, Map<String, IMetric> metrics) {
        return MathExpression.Builder.create()
                .expression(expression)
                .label(label)
                .period(period)
                .usingMetrics(new TreeMap<>(metrics))
                .build();
    }

    /** What the consumer's meters call its source. */
    static String source(Service consumer) {
        return switch (consumer) {
            case TRIP_START_SERVICE -> Names.START_STREAM;
            case TRIP_END_SERVICE -> Names.END_STREAM;
            case COMPLETION_STAGER -> Names.TRIPS_TABLE;
            default -> throw new IllegalArgumentException(consumer + " is no consumer");
        };
    }

    private static Metric own(String name, String statistic, Service service, Map<String, String> tags) {
        Map<String, String> dimensions = new HashMap<>(tags);
        dimensions.put("service", service.moduleName());
        return metric(Names.METRICS, name, statistic, dimensions);
    }

    private static Metric metric(String namespace, String name, String statistic, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .statistic(statistic)
                .period(MINUTE)
                // Sorted, so that the same code always gives the same dashboard.
                .dimensionsMap(new TreeMap<>(dimensions))
                .build();
    }
}
