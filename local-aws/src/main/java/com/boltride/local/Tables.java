package com.boltride.local;

import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** Creates tables, and knows those in which the services keep trips and runs. Each is there when the call returns. */
final class Tables {

    /** Sparse: only a run that is not finished with has the attribute {@code open}. */
    private static final GlobalSecondaryIndex OPEN_RUNS = index("open-runs", "open", "due_at", ProjectionType.ALL);

    private static final GlobalSecondaryIndex RUNS_BY_REQUEST =
            index("runs-by-request", "kind", "requested_at", ProjectionType.ALL);

    /** Sparse: only a trip in progress has the attributes. */
    private static final GlobalSecondaryIndex OPEN_TRIPS =
            index("open-trips", "open_shard", "open_since", ProjectionType.KEYS_ONLY);

    private final DynamoDbClient dynamoDb;

    Tables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    void createTrips(String name) {
        create(
                name,
                table -> table.attributeDefinitions(
                                attribute("trip_id", ScalarAttributeType.S),
                                attribute("open_shard", ScalarAttributeType.S),
                                attribute("open_since", ScalarAttributeType.N))
                        .keySchema(key("trip_id", KeyType.HASH))
                        .globalSecondaryIndexes(OPEN_TRIPS)
                        .streamSpecification(stream ->
                                stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    void createRuns(String name) {
        create(
                name,
                table -> table.attributeDefinitions(
                                attribute("trip_date", ScalarAttributeType.S),
                                attribute("attempt", ScalarAttributeType.N),
                                attribute("open", ScalarAttributeType.S),
                                attribute("due_at", ScalarAttributeType.S),
                                attribute("kind", ScalarAttributeType.S),
                                attribute("requested_at", ScalarAttributeType.S))
                        .keySchema(key("trip_date", KeyType.HASH), key("attempt", KeyType.RANGE))
                        .globalSecondaryIndexes(OPEN_RUNS, RUNS_BY_REQUEST));
    }

    void create(String name, Consumer<CreateTableRequest.Builder> details) {
        dynamoDb.createTable(request ->
                request.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST).applyMutation(details));
        dynamoDb.waiter().waitUntilTableExists(request -> request.tableName(name), Waiting.BRIEFLY);
    }

    static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    static GlobalSecondaryIndex index(String name, String hash, String range, ProjectionType projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(hash, KeyType.HASH), key(range, KeyType.RANGE))
                .projection(included -> included.projectionType(projection))
                .build();
    }
}
