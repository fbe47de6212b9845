package com.boltride.stream;

import static org.awaitility.Awaitility.await;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.awssdk.services.kinesis.model.StreamStatus;

/** A stream of a test's own with a consumer's lease table, filled: the KCL would wait up to 30 s before it did so itself. */
final class TestStream {

    private static final GlobalSecondaryIndex OWNER_INDEX = GlobalSecondaryIndex.builder()
            .indexName("LeaseOwnerToLeaseKeyIndex")
            .keySchema(key("leaseOwner", KeyType.HASH), key("leaseKey", KeyType.RANGE))
            .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
            .build();

    private final String name;
    private final KinesisClient kinesis = KinesisClient.create();
    private final DynamoDbClient dynamoDb = DynamoDbClient.create();

    /** @param name of the stream and of the lease table */
    TestStream(String name, int shards) {
        this.name = name;
        kinesis.createStream(create -> create.streamName(name).shardCount(shards));
        // Not the SDK's waiter, which looks every 10 s.
        await().pollInterval(Duration.ofMillis(50)).until(this::isActive);
        createLeaseTable();
        shards().forEach(this::putLease);
    }

    void put(String key, byte[] data) {
        kinesis.putRecord(put -> put.streamName(name).partitionKey(key).data(SdkBytes.fromByteArray(data)));
    }

    void put(String text) {
        put(text, text.getBytes(StandardCharsets.UTF_8));
    }

    List<Shard> shards() {
        return kinesis.listShards(list -> list.streamName(name)).shards();
    }

    /** Splits the shard in two equal halves. */
    void split(Shard shard) {
        BigInteger first = new BigInteger(shard.hashKeyRange().startingHashKey());
        BigInteger last = new BigInteger(shard.hashKeyRange().endingHashKey());
        String middle = first.add(last).shiftRight(1).toString();
        kinesis.splitShard(
                split -> split.streamName(name).shardToSplit(shard.shardId()).newStartingHashKey(middle));
    }

    /** The attribute of a shard's lease, as text, or an empty one. */
    String lease(String shard, String attribute) {
        Map<String, AttributeValue> lease = dynamoDb.getItem(get ->
                        get.tableName(name).consistentRead(true).key(Map.of("leaseKey", AttributeValue.fromS(shard))))
                .item();
        AttributeValue value = lease.get(attribute);
        return value == null ? "" : value.s() == null ? value.n() : value.s();
    }

    private boolean isActive() {
        return kinesis.describeStreamSummary(describe -> describe.streamName(name))
                .streamDescriptionSummary()
                .streamStatus()
                .equals(StreamStatus.ACTIVE);
    }

    private void createLeaseTable() {
        dynamoDb.createTable(create -> create.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(text("leaseKey"), text("leaseOwner"))
                .keySchema(key("leaseKey", KeyType.HASH))
                .globalSecondaryIndexes(OWNER_INDEX));
    }

    private void putLease(Shard shard) {
        Map<String, AttributeValue> lease = new HashMap<>();
        lease.put("leaseKey", AttributeValue.fromS(shard.shardId()));
        lease.put("leaseCounter", AttributeValue.fromN("0"));
        lease.put("ownerSwitchesSinceCheckpoint", AttributeValue.fromN("0"));
        lease.put("checkpoint", AttributeValue.fromS("TRIM_HORIZON"));
        lease.put("checkpointSubSequenceNumber", AttributeValue.fromN("0"));
        lease.put("startingHashKey", AttributeValue.fromS(shard.hashKeyRange().startingHashKey()));
        lease.put("endingHashKey", AttributeValue.fromS(shard.hashKeyRange().endingHashKey()));
        lease.put("entityType", AttributeValue.fromS("LEASE"));
        dynamoDb.putItem(put -> put.tableName(name).item(lease));
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
