package com.boltride.service;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The names that the parts of the pipeline meet under, and what they must agree on. Each can be set by an environment
 * variable, such as {@code BOLT_RIDE_STREAMS_START}.
 *
 * @param bucket S3 bucket of everything: input, quarantined rows, staged trips, reports, the Spark job
 * @param timeZone in which a time without an offset is read
 * @param streams Kinesis streams
 * @param tables DynamoDB tables
 * @param queues SQS queues
 * @param topics SNS topics
 * @param emr EMR Serverless
 * @param trips how the trips table is written
 */
@ConfigurationProperties("bolt-ride")
public record BoltRideProperties(
        @DefaultValue("bolt-ride-kpis") String bucket,
        @DefaultValue("UTC") ZoneId timeZone,
        @DefaultValue Streams streams,
        @DefaultValue Tables tables,
        @DefaultValue Queues queues,
        @DefaultValue Topics topics,
        @DefaultValue Emr emr,
        @DefaultValue Trips trips) {

    /**
     * @param start of trip-start events
     * @param end of trip-end events
     */
    public record Streams(
            @DefaultValue("trip-start-events") String start,
            @DefaultValue("trip-end-events") String end) {}

    /**
     * @param trips the trips, key {@code trip_id}, with a stream of new and old images
     * @param aggregationRuns the daily runs, key {@code trip_date} and {@code attempt}
     */
    public record Tables(
            @DefaultValue("trips") String trips,
            @DefaultValue("aggregation-runs") String aggregationRuns) {}

    /**
     * @param retry where early ends wait
     * @param deadLetter where what cannot be applied is kept for a person
     */
    public record Queues(
            @DefaultValue("nsp-bolt-ride-retry-queue") String retry,
            @DefaultValue("nsp-bolt-ride-dlq") String deadLetter) {}

    /**
     * @param jobStatus where the outcome of every daily run is published
     * @param alarms where what needs a person is published
     */
    public record Topics(
            @DefaultValue("emr-job-status-notifications") String jobStatus,
            @DefaultValue("bolt-ride-alarms") String alarms) {}

    /** @param application name of the EMR Serverless application that runs the KPI job */
    public record Emr(
            @DefaultValue("nsp-bolt-ride-aggregator") String application) {}

    /**
     * @param callsInFlight how many calls of 25 writes wait for their answer at a time, per shard or batch; 1 or more
     * @param completedTripTtl how long a completed trip is kept at least, or null for ever. Longer than any duplicate of
     *     an event can be late
     * @param indexOpenTrips whether trips in progress stand in the table's index, so that those that stay open can be found.
     *     The same for all services
     */
    public record Trips(
            @DefaultValue("8") int callsInFlight,
            @Nullable Duration completedTripTtl,
            @DefaultValue("true") boolean indexOpenTrips) {}
}
