package com.boltride.bench.consumer;

import com.boltride.trip.EventKind;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.GetRecordsResponse;
import software.amazon.awssdk.services.kinesis.model.ShardIteratorType;

/**
 * Reads a stream and writes its events, by calls of the AWS SDK and nothing else: no leases, no checkpoints, no validation, no
 * metrics. One thread for each shard, which asks as often as the services do. Arguments: {@code START} or {@code END}, {@code
 * BATCHED} or {@code SEQUENTIAL}, stream, table.
 */
public final class BareConsumer {

    /** As often as Kinesis allows: with longer pauses, reads of 5,000 records are what limits on a fast machine. */
    static final long IDLE_MILLIS = 200;

    private static final int RECORDS_OF_A_READ = 5000;

    private final KinesisAsyncClient kinesis;
    private final EventKind kind;
    private final String stream;
    private final BareWriter writer;

    private BareConsumer(KinesisAsyncClient kinesis, EventKind kind, String stream, BareWriter writer) {
        this.kinesis = kinesis;
        this.kind = kind;
        this.stream = stream;
        this.writer = writer;
    }

    /** How events are written. */
    enum Way {
        BATCHED,
        SEQUENTIAL
    }

    public static void main(String[] arguments) {
        EventKind kind = EventKind.valueOf(arguments[0]);
        String table = arguments[3];
        Supplier<BareWriter> writer = switch (Way.valueOf(arguments[1])) {
            case BATCHED -> () -> new BatchedWriter(DynamoDbAsyncClient.create(), table);
            case SEQUENTIAL ->
                () -> new SequentialWriter(
                        DynamoDbClient.builder()
                                .httpClientBuilder(ApacheHttpClient.builder())
                                .build(),
                        table);
        };
        KinesisAsyncClient kinesis = KinesisAsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP1_1))
                .build();
        new BareConsumer(kinesis, kind, arguments[2], writer.get()).start();
    }

    private void start() {
        kinesis.listShards(list -> list.streamName(stream))
                .join()
                .shards()
                .forEach(shard -> new Thread(() -> consume(shard.shardId()), shard.shardId()).start());
    }

    private void consume(String shard) {
        try {
            String iterator = kinesis.getShardIterator(start ->
                            start.streamName(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                    .join()
                    .shardIterator();
            while (true) {
                long askedAt = System.nanoTime();
                String current = iterator;
                GetRecordsResponse response = kinesis.getRecords(
                                read -> read.shardIterator(current).limit(RECORDS_OF_A_READ))
                        .join();
                List<BareEvent> events = response.records().stream()
                        .map(record -> BareEvent.of(kind, record))
                        .toList();
                writer.write(events);
                iterator = response.nextShardIterator();
                long left = IDLE_MILLIS - (System.nanoTime() - askedAt) / 1_000_000;
                if (left > 0) {
                    Thread.sleep(left);
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            // What one shard misses would be missed in the count for ever.
            System.out.println("gives up: " + e);
            Runtime.getRuntime().halt(1);
        }
    }
}
