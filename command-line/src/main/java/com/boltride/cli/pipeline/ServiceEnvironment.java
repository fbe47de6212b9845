package com.boltride.cli.pipeline;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The environment variables that a service runs with here: the local AWS, and pauses made for one laptop. */
final class ServiceEnvironment {

    /** What the user may have set for other purposes, and what would lead the services elsewhere. */
    private static final List<String> NOT_INHERITED =
            List.of("AWS_", "BOLT_RIDE_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_");

    /** What is meant for the services wherever it is set. */
    private static final String INHERITED = "BOLT_RIDE_TRACING_";

    private final PipelineOptions options;
    private final Credentials credentials;
    private final Map<String, String> aws;
    private final Map<Service, URI> urls;

    /** @param urls of all services, for the operations page */
    ServiceEnvironment(
            PipelineOptions options, Credentials credentials, Map<String, String> aws, Map<Service, URI> urls) {
        this.options = options;
        this.credentials = credentials;
        this.aws = aws;
        this.urls = urls;
    }

    /** @param worker name of the process, by which it is told from others */
    Map<String, String> of(Service service, int port, String worker) {
        Map<String, String> environment = inherited();
        environment.putAll(aws);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("BOLT_RIDE_API_USERNAME", credentials.username());
        environment.put(Credentials.PASSWORD_VARIABLE, credentials.password());
        environment.put(Credentials.VIEWER_PASSWORD_VARIABLE, credentials.viewerPassword());
        LocalTimes times = options.times();
        environment.put("BOLT_RIDE_CONSUMER_LEASES_FAILOVER_TIME", text(times.leaseFailover()));
        if (times.sameWorker()) {
            environment.put("BOLT_RIDE_CONSUMER_WORKER_ID", worker);
        }
        environment.put("BOLT_RIDE_AWS_ATTEMPT_TIMEOUT", text(times.awsAttempt()));
        environment.put("BOLT_RIDE_AWS_CALL_TIMEOUT", text(times.awsCall()));
        environment.put("BOLT_RIDE_STAGING_MAX_AGE", text(Duration.ofSeconds(1)));
        environment.put("BOLT_RIDE_RETRY_BASE_VISIBILITY", text(Duration.ofSeconds(1)));
        environment.put("BOLT_RIDE_RETRY_MAX_VISIBILITY", text(options.retryPause()));
        environment.put("BOLT_RIDE_RETRY_IN_HAND_VISIBILITY", text(Duration.ofSeconds(20)));
        environment.put("BOLT_RIDE_SCHEDULE_POLL_INTERVAL", text(Duration.ofSeconds(1)));
        // A job may be killed; one that fails by itself would fail again.
        environment.put("BOLT_RIDE_SCHEDULE_RETRIES", "2");
        environment.put("BOLT_RIDE_SCHEDULE_RETRY_PAUSE", text(Duration.ofSeconds(1)));
        if (service == Service.SCHEDULER_SERVICE) {
            // Its calls may be repeated, so it need not wait long for answers, and a run may soon leave one that has
            // died.
            environment.put("BOLT_RIDE_AWS_ATTEMPT_TIMEOUT", text(Duration.ofSeconds(5)));
            environment.put("BOLT_RIDE_AWS_CALL_TIMEOUT", text(Duration.ofSeconds(10)));
            environment.put("BOLT_RIDE_SCHEDULE_LEASE", text(Duration.ofSeconds(15)));
            urls.forEach((other, url) -> environment.put("BOLT_RIDE_OPERATIONS_SERVICES_" + other, url.toString()));
        }
        environment.put(
                "BOLT_RIDE_PRODUCER_STATE_DIR",
                options.producerState().toAbsolutePath().toString());
        // A laptop's day is short, and so is its job: with both compilers, Java takes longer to compile it than to run
        // it.
        environment.put(
                "BOLT_RIDE_EMR_SPARK_SUBMIT_PARAMETERS",
                "--conf spark.driver.memory=2g --conf spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1");
        // One Spark at a time, and none for days on which there was no pipeline.
        environment.put("BOLT_RIDE_SCHEDULE_MAX_CONCURRENT_RUNS", "1");
        environment.put("BOLT_RIDE_SCHEDULE_CATCH_UP_DAYS", "0");
        environment.put("BOLT_RIDE_SCHEDULE_LATE_ARRIVALS_INTERVAL", text(Duration.ofMinutes(1)));
        return environment;
    }

    /** This process's own environment, as far as it means nothing to AWS or to the services, or is about tracing. */
    static Map<String, String> inherited() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment
                .keySet()
                .removeIf(name ->
                        !name.startsWith(INHERITED) && NOT_INHERITED.stream().anyMatch(name::startsWith));
        return environment;
    }

    private static String text(Duration duration) {
        return duration.toSeconds() + "s";
    }
}
