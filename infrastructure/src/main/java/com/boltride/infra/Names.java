package com.boltride.infra;

/** The names under which the services find each other's things: the defaults of their {@code bolt-ride.*} properties. */
final class Names {

    static final String START_STREAM = "trip-start-events";
    static final String END_STREAM = "trip-end-events";
    static final String TRIPS_TABLE = "trips";
    static final String RUNS_TABLE = "aggregation-runs";
    static final String RETRY_QUEUE = "nsp-bolt-ride-retry-queue";
    static final String DEAD_LETTER_QUEUE = "nsp-bolt-ride-dlq";
    static final String STATUS_TOPIC = "emr-job-status-notifications";
    static final String ALARM_TOPIC = "bolt-ride-alarms";
    static final String EMR_APPLICATION = "nsp-bolt-ride-aggregator";
    static final String EMR_ROLE = "NSP-Bolt-Ride-EMR-Role";
    static final String DEPLOYER_ROLE = "github-actions-deployer-role";
    static final String DASHBOARD = "NSP-Bolt-Ride-Pipeline-Health";
    static final String METRICS = "BoltRide";
    static final String CLUSTER = "bolt-ride";
    static final String DOMAIN = "bolt-ride.internal";
    static final String API_SECRET = "bolt-ride/api-password";
    static final String VIEWER_SECRET = "bolt-ride/viewer-password";
    static final String JOB_JAR = "jobs/spark-job.jar";
    static final String LEASE_INDEX = "LeaseOwnerToLeaseKeyIndex";
    static final String OPEN_TRIPS_INDEX = "open-trips";
    static final String OPEN_RUNS_INDEX = "open-runs";
    static final String RUNS_BY_REQUEST_INDEX = "runs-by-request";
    static final String JOB_FAILED_RULE = "bolt-ride-job-failed";
    static final String TASK_STOPPED_RULE = "bolt-ride-task-stopped";
    static final String TASK_STOPS_LOG = "/bolt-ride/task-stops";

    private Names() {}
}
