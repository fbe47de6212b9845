package com.boltride.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.model.Shard;

/**
 * Creates the lease tables of stream consumers that use the Kinesis Client Library, with one lease for each shard, at the
 * oldest record. On an empty lease table every worker waits a random 1–30 s before it makes the leases itself.
 *
 * <p>A lease is written as version 3.5 of the library does: {@code leaseKey} (the shard), {@code leaseCounter} 0,
 * {@code ownerSwitchesSinceCheckpoint} 0, {@code checkpoint} TRIM_HORIZON, {@code checkpointSubSequenceNumber} 0, the
 * shard's {@code parentShardId}s if any, its {@code startingHashKey} and {@code endingHashKey}, {@code entityType} LEASE.
 */
final class Leases {

    /** What the library's adapter for DynamoDB Streams gives to every shard, because those have no hash keys. */
    private static final String STREAMS_FIRST_HASH_KEY = "0";

    private static final String STREAMS_LAST_HASH_KEY = "1";

    private static final GlobalSecondaryIndex OWNER_INDEX =
            Tables.index("LeaseOwnerToLeaseKeyIndex", "leaseOwner", "leaseKey", ProjectionType.KEYS_ONLY);

    private final DynamoDbClient dynamoDb;

    Leases(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Makes the table of a consumer of a Kinesis stream. */
    void createForStream(String consumer, List<Shard> shards) {
        createTable(consumer);
        shards.forEach(shard -> put(
                consumer,
                shard.shardId(),
                Stream.of(shard.parentShardId(), shard.adjacentParentShardId()),
                shard.hashKeyRange().startingHashKey(),
                shard.hashKeyRange().endingHashKey()));
    }

    /** Makes the table of a consumer of a DynamoDB table's stream. */
    void createForTableStream(String consumer, String table, DynamoDbStreamsClient streams) {
        createTable(consumer);
        String streamArn = dynamoDb.describeTable(request -> request.tableName(table))
                .table()
                .latestStreamArn();
        streams.describeStream(request -> request.streamArn(streamArn))
                .streamDescription()
                .shards()
                .forEach(shard -> put(
                        consumer,
                        shard.shardId(),
                        Stream.of(shard.parentShardId()),
                        STREAMS_FIRST_HASH_KEY,
                        STREAMS_LAST_HASH_KEY));
    }

    private void createTable(String consumer) {
        new Tables(dynamoDb)
                .create(
                        consumer,
                        table -> table.attributeDefinitions(
                                        Tables.attribute("leaseKey", ScalarAttributeType.S),
                                        Tables.attribute("leaseOwner", ScalarAttributeType.S))
                                .keySchema(Tables.key("leaseKey", KeyType.HASH))
                                .globalSecondaryIndexes(OWNER_INDEX));
    }

    private void put(
            String table, String shardId, Stream<@Nullable String> parents, String firstHashKey, String lastHashKey) {
        Map<String, AttributeValue> lease = new HashMap<>();
        lease.put("leaseKey", AttributeValue.fromS(shardId));
        lease.put("leaseCounter", AttributeValue.fromN("0"));
        lease.put("ownerSwitchesSinceCheckpoint", AttributeValue.fromN("0"));
        lease.put("checkpoint", AttributeValue.fromS("TRIM_HORIZON"));
        lease.put("checkpointSubSequenceNumber", AttributeValue.fromN("0"));
        lease.put("startingHashKey", AttributeValue.fromS(firstHashKey));
        lease.put("endingHashKey", AttributeValue.fromS(lastHashKey));
        lease.put("entityType", AttributeValue.fromS("LEASE"));
        List<String> parentShards = parents.filter(parent -> parent != null).toList();
        if (!parentShards.isEmpty()) {
            lease.put("parentShardId", AttributeValue.fromSs(parentShards));
        }
        dynamoDb.putItem(request -> request.tableName(table).item(lease));
    }
}
