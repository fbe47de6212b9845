package com.boltride.stream;

import com.boltride.service.AwsClients;
import java.time.Duration;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;

/** Makes the client that reads a stream, as its way of reading wants it. */
final class KinesisClients {

    /** How long Kinesis keeps a subscription open: API reference, {@code SubscribeToShard}. */
    private static final Duration SUBSCRIPTION = Duration.ofMinutes(5);

    private final AwsClients clients;

    KinesisClients(AwsClients clients) {
        this.clients = clients;
    }

    KinesisAsyncClient reader(ConsumerProperties properties) {
        return properties.enhancedFanOut() ? subscriber() : poller();
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
