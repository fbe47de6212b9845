package com.boltride.local;

import java.util.List;
import java.util.Map;

/**
 * The names that the pipeline's services use unless they are configured otherwise.
 *
 * @param prefix put before every name, as the services' property {@value #PREFIX_PROPERTY} does it; may be empty
 */
record ResourceNames(String prefix) {

    static final String PREFIX_PROPERTY = "bolt-ride.resource-prefix";

    static final String JOB_JAR_KEY = "jobs/spark-job.jar";

    /** Without the prefix: jobs run wherever somebody has made an application for them. */
    static final String EMR_APPLICATION = "nsp-bolt-ride-aggregator";

    String bucket() {
        return prefix + "bolt-ride-kpis";
    }

    String tripStartStream() {
        return prefix + "trip-start-events";
    }

    String tripEndStream() {
        return prefix + "trip-end-events";
    }

    String tripsTable() {
        return prefix + "trips";
    }

    String runsTable() {
        return prefix + "aggregation-runs";
    }

    String tripStartConsumer() {
        return prefix + "bolt-ride-trip-start-service";
    }

    String tripEndConsumer() {
        return prefix + "bolt-ride-trip-end-service";
    }

    String stagerConsumer() {
        return prefix + "bolt-ride-completion-stager";
    }

    String retryQueue() {
        return prefix + "nsp-bolt-ride-retry-queue";
    }

    String deadLetterQueue() {
        return prefix + "nsp-bolt-ride-dlq";
    }

    List<String> topics() {
        return List.of(prefix + "emr-job-status-notifications", prefix + "bolt-ride-alarms");
    }

    /** What tells a service of the prefix. */
    Map<String, String> environment() {
        return prefix.isEmpty() ? Map.of() : Map.of("BOLT_RIDE_RESOURCE_PREFIX", prefix);
    }

    /** What tells a service in this JVM of it. */
    Map<String, String> systemProperties() {
        return prefix.isEmpty() ? Map.of() : Map.of(PREFIX_PROPERTY, prefix);
    }
}
