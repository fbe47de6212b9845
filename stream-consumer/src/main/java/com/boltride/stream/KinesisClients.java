package com.boltride.stream;

import com.boltride.retry.Outages;
import com.boltride.service.AwsClients;
import com.boltride.service.CallOutages;
import java.time.Duration;
import java.util.Set;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.ExpiredIteratorException;
import software.amazon.awssdk.services.kinesis.model.ResourceInUseException;

/** Makes the client that reads a stream, as its way of reading wants it. */
final class KinesisClients {

    /** How long Kinesis keeps a subscription open: API reference, {@code SubscribeToShard}. */
    private static final Duration SUBSCRIPTION = Duration.ofMinutes(5);

    /** The KCL makes these again and again by itself, and says of their faults only in its log. */
    private static final Set<String> READS = Set.of("getRecords", "subscribeToShard");

    private static final Set<Class<? extends Throwable>> ANSWERS =
            Set.of(ExpiredIteratorException.class, ResourceInUseException.class);

    private final AwsClients clients;
    private final Outages outages;

    KinesisClients(AwsClients clients, Outages outages) {
        this.clients = clients;
        this.outages = outages;
    }

    KinesisAsyncClient reader(ConsumerProperties properties) {
        KinesisAsyncClient client = properties.enhancedFanOut() ? subscriber() : poller();
        return new CallOutages(KinesisSource.DEPENDENCY, outages, READS::contains, ANSWERS)
                .of(KinesisAsyncClient.class, client);
    }

    /** The SDK would speak HTTP/2, which only a subscription needs and plain-text endpoints seldom speak. */
    private KinesisAsyncClient poller() {
        return clients.buildForPolls(
                KinesisAsyncClient.builder(),
                Duration.ZERO,
                NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1));
    }

    /** A subscription is one call, and there are as many at a time as the worker has shards. */
    private KinesisAsyncClient subscriber() {
        return clients.buildForPolls(
                KinesisAsyncClient.builder(),
                SUBSCRIPTION,
                NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP2).maxConcurrency(Integer.MAX_VALUE));
    }
}
