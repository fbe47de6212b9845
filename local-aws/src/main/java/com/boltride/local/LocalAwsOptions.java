package com.boltride.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to start and how. {@link #defaults()} is everything, as the pipeline has it on AWS, on ports that the operating
 * system picks.
 *
 * @param services which services to start, with what they need; only their resources are created
 * @param listenAddress the address to listen on: the loopback interface's own, or {@code 0.0.0.0} for every interface
 * @param portBase the first of the {@value #PORTS} ports to listen on, 1–65531; null for free ones
 * @param shards shards of each Kinesis stream, 1–50
 * @param retryDelay delay of the retry queue, 0 s–15 min, in whole seconds
 * @param retryVisibilityTimeout visibility timeout of the retry queue, 0 s–12 h, in whole seconds
 * @param maxReceiveCount receives after which the retry queue hands a message to the dead-letter queue, 1–1000
 * @param sampleData directory whose CSV files are put into the bucket, under {@code data/}; null for none
 */
public record LocalAwsOptions(
        Set<AwsService> services,
        String listenAddress,
        @Nullable Integer portBase,
        int shards,
        Duration retryDelay,
        Duration retryVisibilityTimeout,
        int maxReceiveCount,
        @Nullable Path sampleData) {

    /** Ports taken from {@code portBase} upwards: Kinesis, DynamoDB, SQS with SNS and S3, CloudWatch, EMR Serverless. */
    public static final int PORTS = 5;

    private static final int HIGHEST_PORT = 65_535;

    public LocalAwsOptions {
        services = withNeeds(services);
        if (portBase != null) {
            requireBetween("port base", portBase, 1, HIGHEST_PORT - PORTS + 1);
        }
        requireBetween("shards", shards, 1, 50);
        requireBetween("retry delay in seconds", retryDelay.toSeconds(), 0, 900);
        requireBetween("visibility timeout in seconds", retryVisibilityTimeout.toSeconds(), 0, 43_200);
        requireBetween("max receive count", maxReceiveCount, 1, 1000);
    }

    public static LocalAwsOptions defaults() {
        return new LocalAwsOptions(
                EnumSet.allOf(AwsService.class),
                "127.0.0.1",
                null,
                2,
                Duration.ofSeconds(60),
                Duration.ofSeconds(30),
                8,
                null);
    }

    public LocalAwsOptions withServices(AwsService... services) {
        return withServices(Set.of(services));
    }

    public LocalAwsOptions withServices(Set<AwsService> services) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withListenAddress(String listenAddress) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withPortBase(@Nullable Integer portBase) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withShards(int shards) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withRetryDelay(Duration retryDelay) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withRetryVisibilityTimeout(Duration retryVisibilityTimeout) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withMaxReceiveCount(int maxReceiveCount) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    public LocalAwsOptions withSampleData(@Nullable Path sampleData) {
        return new LocalAwsOptions(
                services,
                listenAddress,
                portBase,
                shards,
                retryDelay,
                retryVisibilityTimeout,
                maxReceiveCount,
                sampleData);
    }

    boolean has(AwsService service) {
        return services.contains(service);
    }

    /** DynamoDB and its streams are one; EMR Serverless takes its jobs from S3. */
    private static Set<AwsService> withNeeds(Set<AwsService> services) {
        Set<AwsService> all = EnumSet.noneOf(AwsService.class);
        all.addAll(services);
        if (all.contains(AwsService.DYNAMODB) || all.contains(AwsService.DYNAMODB_STREAMS)) {
            all.addAll(EnumSet.of(AwsService.DYNAMODB, AwsService.DYNAMODB_STREAMS));
        }
        if (all.contains(AwsService.EMR_SERVERLESS)) {
            all.add(AwsService.S3);
        }
        return Collections.unmodifiableSet(all);
    }

    private static void requireBetween(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new LocalAwsException(name + " is " + value + ", but must be " + least + "–" + most);
        }
    }
}
