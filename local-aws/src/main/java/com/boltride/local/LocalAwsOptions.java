package com.boltride.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to start and how. {@link #defaults()} is everything, as the pipeline has it on AWS, on ports that the operating
 * system picks.
 *
 * @param services which services are needed, with what they need; only their resources are created
 * @param given endpoints of services that run already and are used instead of starting them
 * @param identity whom they take their callers for
 * @param resourcePrefix put before every resource's name; not empty if something is given
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
        Map<AwsService, URI> given,
        AwsIdentity identity,
        String resourcePrefix,
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
        given = Map.copyOf(given);
        if (portBase != null) {
            requireBetween("port base", portBase, 1, HIGHEST_PORT - PORTS + 1);
        }
        requireBetween("shards", shards, 1, 50);
        requireBetween("retry delay in seconds", retryDelay.toSeconds(), 0, 900);
        requireBetween("visibility timeout in seconds", retryVisibilityTimeout.toSeconds(), 0, 43_200);
        requireBetween("max receive count", maxReceiveCount, 1, 1000);
    }

    public static LocalAwsOptions defaults() {
        return new Draft().finished();
    }

    public LocalAwsOptions withServices(AwsService... services) {
        return withServices(Set.of(services));
    }

    public LocalAwsOptions withServices(Set<AwsService> services) {
        return but(draft -> draft.services = services);
    }

    /**
     * With the services that run already where the environment variables of an AWS SDK say: {@code
     * AWS_ENDPOINT_URL_<SERVICE>} or, but for CloudWatch and EMR Serverless, {@code AWS_ENDPOINT_URL}; region and credentials,
     * too. Needs a resource prefix.
     *
     * @throws LocalAwsException if the variables name no endpoint, or a wrong one
     */
    public LocalAwsOptions withGivenIn(Map<String, String> environment) {
        Map<AwsService, URI> endpoints = GivenEndpoints.in(environment);
        return but(draft -> {
            draft.given = endpoints;
            draft.identity = AwsIdentity.in(environment);
        });
    }

    public LocalAwsOptions withResourcePrefix(String resourcePrefix) {
        return but(draft -> draft.resourcePrefix = resourcePrefix);
    }

    public LocalAwsOptions withListenAddress(String listenAddress) {
        return but(draft -> draft.listenAddress = listenAddress);
    }

    public LocalAwsOptions withPortBase(@Nullable Integer portBase) {
        return but(draft -> draft.portBase = portBase);
    }

    public LocalAwsOptions withShards(int shards) {
        return but(draft -> draft.shards = shards);
    }

    public LocalAwsOptions withRetryDelay(Duration retryDelay) {
        return but(draft -> draft.retryDelay = retryDelay);
    }

    public LocalAwsOptions withRetryVisibilityTimeout(Duration retryVisibilityTimeout) {
        return but(draft -> draft.retryVisibilityTimeout = retryVisibilityTimeout);
    }

    public LocalAwsOptions withMaxReceiveCount(int maxReceiveCount) {
        return but(draft -> draft.maxReceiveCount = maxReceiveCount);
    }

    public LocalAwsOptions withSampleData(@Nullable Path sampleData) {
        return but(draft -> draft.sampleData = sampleData);
    }

    boolean has(AwsService service) {
        return services.contains(service);
    }

    /** The services that do not run yet. */
    Set<AwsService> started() {
        Set<AwsService> started = EnumSet.noneOf(AwsService.class);
        started.addAll(services);
        started.removeAll(given.keySet());
        return started;
    }

    ResourceNames names() {
        return new ResourceNames(resourcePrefix);
    }

    private LocalAwsOptions but(Consumer<Draft> change) {
        Draft draft = new Draft();
        draft.services = services;
        draft.given = given;
        draft.identity = identity;
        draft.resourcePrefix = resourcePrefix;
        draft.listenAddress = listenAddress;
        draft.portBase = portBase;
        draft.shards = shards;
        draft.retryDelay = retryDelay;
        draft.retryVisibilityTimeout = retryVisibilityTimeout;
        draft.maxReceiveCount = maxReceiveCount;
        draft.sampleData = sampleData;
        change.accept(draft);
        return draft.finished();
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

    /** The options while they are put together, with their defaults. */
    private static final class Draft {

        private Set<AwsService> services = EnumSet.allOf(AwsService.class);
        private Map<AwsService, URI> given = Map.of();
        private AwsIdentity identity = AwsIdentity.LOCAL;
        private String resourcePrefix = "";
        private String listenAddress = "127.0.0.1";
        private @Nullable Integer portBase;
        private int shards = 2;
        private Duration retryDelay = Duration.ofSeconds(60);
        private Duration retryVisibilityTimeout = Duration.ofSeconds(30);
        private int maxReceiveCount = 8;
        private @Nullable Path sampleData;

        private LocalAwsOptions finished() {
            return new LocalAwsOptions(
                    services,
                    given,
                    identity,
                    resourcePrefix,
                    listenAddress,
                    portBase,
                    shards,
                    retryDelay,
                    retryVisibilityTimeout,
                    maxReceiveCount,
                    sampleData);
        }
    }
}
