package com.boltride.cli.pipeline;

/** The names that the services and the local AWS use, without a prefix. */
public final class Names {

    public static final String BUCKET = "bolt-ride-kpis";
    public static final String INPUT_PREFIX = "data/";
    public static final String QUARANTINE_PREFIX = "data/failed/";
    public static final String STAGED_PREFIX = "completed-trips/";
    public static final String REPORTS_PREFIX = "daily-kpis/";

    public static final String START_STREAM = "trip-start-events";
    public static final String END_STREAM = "trip-end-events";
    public static final String TRIPS_TABLE = "trips";
    public static final String RETRY_QUEUE = "nsp-bolt-ride-retry-queue";
    public static final String DEAD_LETTER_QUEUE = "nsp-bolt-ride-dlq";

    private Names() {}

    /** Where a consumer of a stream keeps its leases and checkpoints. */
    public static String leaseTable(Service consumer) {
        return "bolt-ride-" + consumer.moduleName();
    }
}
