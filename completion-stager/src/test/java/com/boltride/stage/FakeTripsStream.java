package com.boltride.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.SequenceNumberRange;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * A DynamoDB Stream whose shards end when the test says so; those of DynamoDB Local end after four hours. Like that, it
 * does not know the filter for a shard's children.
 */
class FakeTripsStream implements DynamoDbStreamsClient {

    private final Map<String, FakeShard> shards = new LinkedHashMap<>();
    private int lastSequenceNumber = 100;

    /** @param parent null for one of the first shards */
    synchronized void open(String shardId, @Nullable String parent) {
        shards.put(shardId, new FakeShard(shardId, parent, lastSequenceNumber + 1));
    }

    /** Nothing is written to the shard any more, but what is in it can still be read. */
    synchronized void end(String shardId) {
        shards.get(shardId).ended = true;
    }

    synchronized void complete(String shardId, String tripId, String endTime) {
        shards.get(shardId)
                .records
                .add(Changes.completed(++lastSequenceNumber, tripId, endTime).value());
    }

    @Override
    public synchronized DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        List<Shard> described =
                shards.values().stream().map(FakeShard::describe).toList();
        return DescribeStreamResponse.builder()
                .streamDescription(stream -> stream.streamArn(request.streamArn())
                        .streamStatus(StreamStatus.ENABLED)
                        .shards(described))
                .build();
    }

    @Override
    public synchronized GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        int index = request.shardIteratorType() == ShardIteratorType.AFTER_SEQUENCE_NUMBER
                ? shards.get(request.shardId()).indexAfter(request.sequenceNumber())
                : 0;
        return GetShardIteratorResponse.builder()
                .shardIterator(request.shardId() + ":" + index)
                .build();
    }

    @Override
    public synchronized GetRecordsResponse getRecords(GetRecordsRequest request) {
        String[] iterator = request.shardIterator().split(":");
        FakeShard shard = shards.get(iterator[0]);
        int from = Integer.parseInt(iterator[1]);
        List<Record> records = List.copyOf(shard.records.subList(from, shard.records.size()));
        return GetRecordsResponse.builder()
                .records(records)
                .nextShardIterator(shard.ended ? null : iterator[0] + ":" + (from + records.size()))
                .build();
    }

    @Override
    public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
        return DynamoDbStreamsServiceClientConfiguration.builder()
                .region(Region.US_EAST_1)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}

    private static final class FakeShard {

        private final String id;
        private final @Nullable String parent;
        private final int start;
        private final List<Record> records = new ArrayList<>();
        private boolean ended;

        FakeShard(String id, @Nullable String parent, int start) {
            this.id = id;
            this.parent = parent;
            this.start = start;
        }

        int indexAfter(String sequenceNumber) {
            return (int) records.stream()
                    .takeWhile(record -> record.dynamodb().sequenceNumber().compareTo(sequenceNumber) <= 0)
                    .count();
        }

        Shard describe() {
            String last = records.isEmpty()
                    ? Changes.sequenceNumber(start)
                    : records.get(records.size() - 1).dynamodb().sequenceNumber();
            return Shard.builder()
                    .shardId(id)
                    .parentShardId(parent)
                    .sequenceNumberRange(SequenceNumberRange.builder()
                            .startingSequenceNumber(Changes.sequenceNumber(start))
                            .endingSequenceNumber(ended ? last : null)
                            .build())
                    .build();
        }
    }
}
