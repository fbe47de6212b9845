package com.boltride.cli.chaos;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** A shard of one of the streams is split while events flow, or two are merged where there are many. */
public final class Resharded implements Disturbance {

    private static final int MANY = 4;
    private static final long LOOK_MILLIS = 100;

    private final List<String> streams;

    /** @param streams of which one gets other shards */
    public Resharded(List<String> streams) {
        this.streams = List.copyOf(streams);
    }

    @Override
    public void strike(World world, RandomGenerator random) throws InterruptedException {
        String stream = world.aws().named(streams.get(random.nextInt(streams.size())));
        KinesisClient kinesis = world.aws().kinesis();
        List<Shard> open = kinesis.listShards(request -> request.streamName(stream)).shards().stream()
                .filter(shard -> shard.sequenceNumberRange().endingSequenceNumber() == null)
                .sorted(Comparator.comparing(Resharded::begin))
                .toList();
        int chosen = random.nextInt(open.size() - 1);
        if (open.size() < MANY) {
            split(kinesis, stream, open.get(chosen));
            world.say(open.get(chosen).shardId() + " of " + stream + " is split");
        } else {
            merge(kinesis, stream, open.get(chosen), open.get(chosen + 1));
            world.say(open.get(chosen).shardId() + " and "
                    + open.get(chosen + 1).shardId() + " of " + stream + " are merged");
        }
        awaitActive(kinesis, stream);
    }

    /** A stream takes one such order at a time. */
    private static void awaitActive(KinesisClient kinesis, String stream) throws InterruptedException {
        while (kinesis.describeStreamSummary(request -> request.streamName(stream))
                        .streamDescriptionSummary()
                        .streamStatus()
                != StreamStatus.ACTIVE) {
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void split(KinesisClient kinesis, String stream, Shard shard) {
        BigInteger end = new BigInteger(shard.hashKeyRange().endingHashKey());
        BigInteger middle = begin(shard).add(end).shiftRight(1);
        kinesis.splitShard(request ->
                request.streamName(stream).shardToSplit(shard.shardId()).newStartingHashKey(middle.toString()));
    }

    private static void merge(KinesisClient kinesis, String stream, Shard one, Shard next) {
        kinesis.mergeShards(request ->
                request.streamName(stream).shardToMerge(one.shardId()).adjacentShardToMerge(next.shardId()));
    }

    private static BigInteger begin(Shard shard) {
        return new BigInteger(shard.hashKeyRange().startingHashKey());
    }
}
