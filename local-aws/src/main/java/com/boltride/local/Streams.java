package com.boltride.local;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;

/** Creates the Kinesis streams. */
final class Streams {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final int ATTEMPTS = 500;

    private final KinesisClient kinesis;

    Streams(KinesisClient kinesis) {
        this.kinesis = kinesis;
    }

    void create(List<String> names, int shards) {
        names.forEach(
                name -> kinesis.createStream(request -> request.streamName(name).shardCount(shards)));
        // The waiter's own pace is one look every 10 s.
        names.forEach(name -> kinesis.waiter()
                .waitUntilStreamExists(
                        request -> request.streamName(name),
                        waiting -> waiting.backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL_INTERVAL))
                                .maxAttempts(ATTEMPTS)));
    }

    List<Shard> shards(String name) {
        return kinesis.listShards(request -> request.streamName(name)).shards();
    }
}
