package com.boltride.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Items of the runs table that some scheduler has to look after, and only one at a time. An item that is {@code open} is free from
 * {@code due_at} on; who claims it is its {@code owner}, and moves {@code due_at} on for as long as it lives. Items of
 * different kinds have different values of {@code open}, so that who looks for one kind never meets another.
 *
 * <p>Every method throws {@link software.amazon.awssdk.core.exception.SdkException} if the table does not answer.
 */
public final class OpenItems {

    public static final String OPEN = "open";
    public static final String DUE_AT = "due_at";
    public static final String OWNER = "owner";

    /** On {@link #OPEN} and {@link #DUE_AT}: holds open items only, with all their attributes. */
    static final String INDEX = "open-runs";

    static final String TRIP_DATE = "trip_date";
    static final String ATTEMPT = "attempt";

    /** Always three digits of fraction, so that the order of the texts is the order of the instants. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private final DynamoDbClient client;
    private final String table;
    private final AttributeValue kind;
    private final AwsDependency dynamoDb;

    /** @param kind the value of {@code open} of these items */
    public OpenItems(DynamoDbClient client, String table, String kind, AwsDependency dynamoDb) {
        this.client = client;
        this.table = table;
        this.kind = AttributeValue.fromS(kind);
        this.dynamoDb = dynamoDb;
    }

    /** The table's key. */
    public static Map<String, AttributeValue> key(String partition, int number) {
        return Map.of(
                TRIP_DATE, AttributeValue.fromS(partition), ATTEMPT, AttributeValue.fromN(Integer.toString(number)));
    }

    public static AttributeValue instant(Instant value) {
        return AttributeValue.fromS(SORTABLE.format(value));
    }

    /** What makes an item open from an instant on, and nobody's. */
    public Map<String, AttributeValue> openFrom(Instant dueAt) {
        return Map.of(OPEN, kind, DUE_AT, instant(dueAt));
    }

    /** Adds an item. @return false, and nothing is changed, if its key is taken */
    public boolean add(Map<String, AttributeValue> item) {
        return dynamoDb.call(() -> {
            try {
                client.putItem(put ->
                        put.tableName(table).item(item).conditionExpression("attribute_not_exists(" + TRIP_DATE + ")"));
                return true;
            } catch (ConditionalCheckFailedException e) {
                return false;
            }
        });
    }

    /** The item as it is now; empty if there is none. */
    public Map<String, AttributeValue> find(Map<String, AttributeValue> key) {
        return dynamoDb.call(
                () -> client.getItem(get -> get.tableName(table).key(key).consistentRead(true))
                        .item());
    }

    /** Open items that nobody holds, the longest waiting first. May lag behind by a moment: only {@link #claim} tells. */
    public List<Map<String, AttributeValue>> due(Instant now, int limit) {
        return dynamoDb.call(() -> client.query(query -> query.tableName(table)
                        .indexName(INDEX)
                        .keyConditionExpression("#open = :kind AND #due <= :now")
                        .expressionAttributeNames(Map.of("#open", OPEN, "#due", DUE_AT))
                        .expressionAttributeValues(Map.of(":kind", kind, ":now", instant(now)))
                        .limit(limit))
                .items());
    }

    /** Makes somebody the owner. @return the item as it is now, or nothing if it is closed or another was faster */
    public Optional<Map<String, AttributeValue>> claim(
            Map<String, AttributeValue> key, String owner, Instant now, Instant until) {
        // The condition fails if the item is closed, if another scheduler was faster, or if its owner has renewed its
        // claim since the index was read. It holds for the owner itself, so that a repeated call finds its first try.
        return update(request -> request.key(key)
                .updateExpression("SET #owner = :me, #due = :until")
                .conditionExpression("attribute_exists(#open) AND (#due <= :now OR #owner = :me)")
                .expressionAttributeNames(Map.of("#open", OPEN, "#due", DUE_AT, "#owner", OWNER))
                .expressionAttributeValues(
                        Map.of(":me", AttributeValue.fromS(owner), ":now", instant(now), ":until", instant(until))));
    }

    /** The item after the update, or nothing if the condition did not hold. */
    public Optional<Map<String, AttributeValue>> update(Consumer<UpdateItemRequest.Builder> change) {
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .returnValues(ReturnValue.ALL_NEW)
                .applyMutation(change)
                .build();
        return dynamoDb.call(() -> {
            try {
                return Optional.of(client.updateItem(request).attributes());
            } catch (ConditionalCheckFailedException e) {
                return Optional.empty();
            }
        });
    }
}
