package com.boltride.infra;

import java.util.List;
import software.amazon.awscdk.services.logs.CfnMetricFilter;
import software.constructs.Construct;

/**
 * Counts the answers of 500 and more in the logs. There is no load balancer that would, and the services' own HTTP meters
 * would cost a metric for each path, method and status.
 */
final class ServerErrors extends Construct {

    static final String METRIC = "RestServerErrors";

    /** What service-runtime's ProblemAdvice logs with every such answer. */
    static final String LOGGED = "a request failed";

    ServerErrors(Construct scope, String id) {
        super(scope, id);
        for (Service service : Service.values()) {
            if (service.hasRest()) {
                CfnMetricFilter.Builder.create(this, service.id())
                        .logGroupName(service.logGroup())
                        .filterPattern("{ $.message = \"" + LOGGED + "*\" }")
                        .metricTransformations(List.of(CfnMetricFilter.MetricTransformationProperty.builder()
                                .metricNamespace(Names.METRICS)
                                .metricName(METRIC)
                                .metricValue("1")
                                .defaultValue(0)
                                .build()))
                        .build();
            }
        }
    }
}
