package com.boltride.stream;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a stream is consumed.
 *
 * @param application names the consumer: its workers share the leases in the DynamoDB table of this name. Required
 * @param workerId of this worker, unique among those of the application; by default host name and a random part
 * @param enhancedFanOut read by subscription, each consumer with a throughput of its own, and its own price, instead
 *     of by polling
 * @param idleBetweenReads pause between two reads of a shard when polling; 200 ms to 1 minute. Kinesis allows five
 *     reads a second and shard, all consumers together
 * @param maxRecords records of one read at most; 1 to 10,000. The most that a handler has in hand per shard, so it
 *     bounds how long a stop takes
 * @param shutdownTimeout how long a stop may take, from the signal until the leases are handed over; less than {@code
 *     spring.lifecycle.timeout-per-shutdown-phase}
 * @param wedgedAfter when liveness gives a consumer up: its loop has not turned for so long, or a handler has been at
 *     one batch for so long although no dependency is away
 * @param sayLeaselessAfter after how long without any lease the log and health say so and look why
 * @param leases how workers share the shards
 */
@ConfigurationProperties("bolt-ride.consumer")
public record ConsumerProperties(
        String application,
        @Nullable String workerId,
        @DefaultValue("false") boolean enhancedFanOut,
        @DefaultValue("500ms") Duration idleBetweenReads,
        @DefaultValue("5000") int maxRecords,
        @DefaultValue("20s") Duration shutdownTimeout,
        @DefaultValue("5m") Duration wedgedAfter,
        @DefaultValue("2m") Duration sayLeaselessAfter,
        @DefaultValue Leases leases) {

    public ConsumerProperties {
        if (application == null || application.isBlank()) {
            throw new IllegalArgumentException("bolt-ride.consumer.application is not set: it names the lease table");
        }
        if (maxRecords < 1 || maxRecords > 10_000) {
            throw new IllegalArgumentException(
                    "bolt-ride.consumer.max-records is " + maxRecords + " but must be 1 to 10000");
        }
        if (idleBetweenReads.toMillis() < 200 || idleBetweenReads.toMinutes() > 1) {
            throw new IllegalArgumentException(
                    "bolt-ride.consumer.idle-between-reads is " + idleBetweenReads + " but must be 200 ms to 1 minute");
        }
    }

    /**
     * How workers share the shards of a stream. The defaults are for a fleet on AWS; a laptop wants them shorter, see
     * the profile {@code local} in {@code bolt-ride-consumer.yml}.
     *
     * @param failoverTime a worker that has not renewed a lease for so long has lost it
     * @param assignmentInterval how often the leader gives out the leases that nobody holds
     * @param workerReportInterval how often a worker says that it is there. One that has not for twice as long is
     *     given no leases; until then it is, dead or not, so the KCL's own default of 30 s would make the loss of one
     *     worker an outage of a minute
     * @param leaderLease a leader that has not been heard of for so long is replaced. Until then nobody gives out
     *     leases, so the KCL's own default of 2 minutes would make the loss of one worker an outage of 2 minutes
     * @param leaderHeartbeat how often the leader says that it is there; well under {@code leaderLease}
     * @param shardSyncInterval pause between two looks at the stream's shards
     * @param shardAuditInterval how often the leader looks for shards without a lease
     * @param parentShardPollInterval how often a shard looks whether its parents, from before a resharding, are
     *     finished
     * @param dispatchInterval pause of the KCL's loop: how soon it notices a new lease or a stop
     * @param handOffTimeout how long a worker has to finish what it has in hand when a lease moves to another
     */
    public record Leases(
            @DefaultValue("10s") Duration failoverTime,
            @DefaultValue("10s") Duration assignmentInterval,
            @DefaultValue("5s") Duration workerReportInterval,
            @DefaultValue("30s") Duration leaderLease,
            @DefaultValue("10s") Duration leaderHeartbeat,
            @DefaultValue("60s") Duration shardSyncInterval,
            @DefaultValue("2m") Duration shardAuditInterval,
            @DefaultValue("10s") Duration parentShardPollInterval,
            @DefaultValue("1s") Duration dispatchInterval,
            @DefaultValue("30s") Duration handOffTimeout) {}
}
