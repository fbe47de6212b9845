package com.boltride.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/**
 * The environment variables of each service: which names it uses, said even where they are its defaults, so that a change
 * here reaches both sides.
 */
final class Environment {

    /** Where the producer's volume is in its container. */
    static final String PRODUCER_STATE = "/var/lib/bolt-ride";

    private final Stack stack;
    private final Arns arns;
    private final Settings settings;
    private final KpiApplication kpi;

    Environment(Construct scope, Settings settings, KpiApplication kpi) {
        this.stack = Stack.of(scope);
        this.arns = Arns.of(scope);
        this.settings = settings;
        this.kpi = kpi;
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("AWS_REGION", stack.getRegion());
        variables.put("SPRING_PROFILES_ACTIVE", "aws");
        variables.put("BOLT_RIDE_CLOUDWATCH_NAMESPACE", Names.METRICS);
        variables.put("BOLT_RIDE_BUCKET", settings.bucket());
        tracing(variables);
        switch (service) {
            case TRIP_START_SERVICE -> {
                consumer(variables, service);
                fanOut(variables);
                events(variables);
                variables.put("BOLT_RIDE_STREAMS_START", Names.START_STREAM);
            }
            case TRIP_END_SERVICE -> {
                consumer(variables, service);
                fanOut(variables);
                events(variables);
                variables.put("BOLT_RIDE_STREAMS_END", Names.END_STREAM);
                variables.put("BOLT_RIDE_QUEUES_RETRY", Names.RETRY_QUEUE);
            }
            case COMPLETION_STAGER -> {
                consumer(variables, service);
                variables.put("BOLT_RIDE_TABLES_TRIPS", Names.TRIPS_TABLE);
            }
            case REDRIVE_WORKER -> {
                events(variables);
                streams(variables);
                variables.put("BOLT_RIDE_QUEUES_RETRY", Names.RETRY_QUEUE);
            }
            case PRODUCER_APP -> {
                streams(variables);
                variables.put("BOLT_RIDE_TIME_ZONE", settings.timeZone());
                variables.put("BOLT_RIDE_PRODUCER_STATE_DIR", PRODUCER_STATE);
            }
            case SCHEDULER_SERVICE -> {
                operationsPage(variables);
                indexOfOpenTrips(variables);
                variables.put("BOLT_RIDE_TABLES_AGGREGATION_RUNS", Names.RUNS_TABLE);
                variables.put("BOLT_RIDE_EMR_APPLICATION", Names.EMR_APPLICATION);
                variables.put("BOLT_RIDE_EMR_EXECUTION_ROLE_ARN", kpi.jobRoleArn());
                variables.put("BOLT_RIDE_EMR_JOB_KEY", Names.JOB_JAR);
                // By ARN: to find a topic by its name, a service must be allowed to list all topics.
                variables.put("BOLT_RIDE_TOPICS_JOB_STATUS", arns.topic(Names.STATUS_TOPIC));
                variables.put("BOLT_RIDE_TOPICS_ALARMS", arns.topic(Names.ALARM_TOPIC));
            }
        }
        return variables;
    }

    private void tracing(Map<String, String> variables) {
        if (!settings.tracesTo().isEmpty()) {
            variables.put("BOLT_RIDE_TRACING_ENABLED", "true");
            variables.put("BOLT_RIDE_TRACING_ENDPOINT", settings.tracesTo());
            variables.put("BOLT_RIDE_TRACING_RATIO", settings.tracesRatio());
        }
    }

    private static void consumer(Map<String, String> variables, Service service) {
        variables.put("BOLT_RIDE_CONSUMER_APPLICATION", service.leaseTable());
    }

    private void fanOut(Map<String, String> variables) {
        variables.put("BOLT_RIDE_CONSUMER_ENHANCED_FAN_OUT", Boolean.toString(settings.enhancedFanOut()));
    }

    /** Of who puts trips in, and of who asks for them. */
    private void indexOfOpenTrips(Map<String, String> variables) {
        variables.put("BOLT_RIDE_TRIPS_INDEX_OPEN_TRIPS", Boolean.toString(settings.indexOpenTrips()));
    }

    private static void streams(Map<String, String> variables) {
        variables.put("BOLT_RIDE_STREAMS_START", Names.START_STREAM);
        variables.put("BOLT_RIDE_STREAMS_END", Names.END_STREAM);
    }

    /** What it looks at: every service, and what DynamoDB and SQS count. */
    private static void operationsPage(Map<String, String> variables) {
        for (Service service : Service.values()) {
            variables.put("BOLT_RIDE_OPERATIONS_SERVICES_" + service.name(), service.url());
        }
        streams(variables);
        variables.put("BOLT_RIDE_TABLES_TRIPS", Names.TRIPS_TABLE);
        variables.put("BOLT_RIDE_QUEUES_RETRY", Names.RETRY_QUEUE);
        variables.put("BOLT_RIDE_QUEUES_DEAD_LETTER", Names.DEAD_LETTER_QUEUE);
    }

    /** Of those that apply events to trips. */
    private void events(Map<String, String> variables) {
        variables.put("BOLT_RIDE_TABLES_TRIPS", Names.TRIPS_TABLE);
        variables.put("BOLT_RIDE_QUEUES_DEAD_LETTER", Names.DEAD_LETTER_QUEUE);
        variables.put("BOLT_RIDE_TIME_ZONE", settings.timeZone());
        indexOfOpenTrips(variables);
        if (!settings.completedTripTtl().isEmpty()) {
            variables.put("BOLT_RIDE_TRIPS_COMPLETED_TRIP_TTL", settings.completedTripTtl());
        }
    }
}
