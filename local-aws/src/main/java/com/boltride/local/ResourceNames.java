package com.boltride.local;

import java.util.List;

/** The names that the pipeline's services use unless they are configured otherwise. */
final class ResourceNames {

    static final String BUCKET = "bolt-ride-kpis";
    static final String JOB_JAR_KEY = "jobs/spark-job.jar";

    static final String TRIP_START_STREAM = "trip-start-events";
    static final String TRIP_END_STREAM = "trip-end-events";
    static final List<String> STREAMS = List.of(TRIP_START_STREAM, TRIP_END_STREAM);

    static final String TRIPS_TABLE = "trips";
    static final String RUNS_TABLE = "aggregation-runs";

    static final String TRIP_START_CONSUMER = "bolt-ride-trip-start-service";
    static final String TRIP_END_CONSUMER = "bolt-ride-trip-end-service";
    static final String STAGER_CONSUMER = "bolt-ride-completion-stager";

    static final String RETRY_QUEUE = "nsp-bolt-ride-retry-queue";
    static final String DEAD_LETTER_QUEUE = "nsp-bolt-ride-dlq";

    static final List<String> TOPICS = List.of("emr-job-status-notifications", "bolt-ride-alarms");

    static final String EMR_APPLICATION = "nsp-bolt-ride-aggregator";

    private ResourceNames() {}
}
