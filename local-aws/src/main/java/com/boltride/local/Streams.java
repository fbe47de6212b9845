package com.boltride.local;

import java.util.List;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;

/** Creates the Kinesis streams. */
final class Streams {

    private final KinesisClient kinesis;

    Streams(KinesisClient kinesis) {
        this.kinesis = kinesis;
    }

    void create(List<String> names, int shards) {
        names.forEach(
                name -> kinesis.createStream(request -> request.streamName(name).shardCount(shards)));
        names.forEach(
                name -> kinesis.waiter().waitUntilStreamExists(request -> request.streamName(name), Waiting.BRIEFLY));
    }

    List<Shard> shards(String name) {
        return kinesis.listShards(request -> request.streamName(name)).shards();
    }
}
