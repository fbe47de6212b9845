package com.boltride.store;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The trips table on a map, with as much of PartiQL as the store speaks: INSERT, UPDATE with conditions, SELECT by
 * key.
 * {@link TripStoreContract} holds it and the emulator to the same answers.
 */
final class InMemoryTrips implements DynamoDbAsyncClient {

    private static final Pattern INSERTED = Pattern.compile("'([^']+)': (\\?|'[^']+')");
    private static final Pattern SET = Pattern.compile(" SET \"([^\"]+)\" = (\\?|'[^']+')");
    private static final Pattern REMOVED = Pattern.compile(" REMOVE \"([^\"]+)\"");
    private static final Pattern CONDITION = Pattern.compile("\"([^\"]+)\" (=|<=|IS MISSING)(?: (\\?|'[^']+'))?");

    private final Map<AttributeValue, Map<String, AttributeValue>> items = new HashMap<>();
    private final Set<AttributeValue> refused = new HashSet<>();
    private final List<String> statements = new ArrayList<>();
    private Runnable beforeNextRead = () -> {};

    void put(Map<String, AttributeValue> item) {
        items.put(item.get("trip_id"), new HashMap<>(item));
    }

    void change(String tripId, String name, AttributeValue value) {
        items.get(AttributeValue.fromS(tripId)).put(name, value);
    }

    void delete(String tripId) {
        items.remove(AttributeValue.fromS(tripId));
    }

    /** Makes every write of this trip impossible. */
    void refuse(String tripId) {
        refused.add(AttributeValue.fromS(tripId));
    }

    void beforeNextRead(Runnable event) {
        beforeNextRead = event;
    }

    /** What has been asked so far. */
    List<String> statements() {
        return statements;
    }

    static String verb(String statement) {
        return statement.substring(0, statement.indexOf(' '));
    }

    @Override
    public CompletableFuture<BatchExecuteStatementResponse> batchExecuteStatement(
            BatchExecuteStatementRequest request) {
        List<BatchStatementRequest> requests = request.statements();
        Set<Boolean> reads = new HashSet<>();
        requests.forEach(statement -> reads.add(verb(statement.statement()).equals("SELECT")));
        if (requests.size() > 25 || reads.size() != 1) {
            throw new AssertionError("DynamoDB takes 1 to 25 statements, all reads or all writes: " + requests);
        }
        return CompletableFuture.completedFuture(BatchExecuteStatementResponse.builder()
                .responses(requests.stream().map(this::execute).toList())
                .build());
    }

    private BatchStatementResponse execute(BatchStatementRequest request) {
        String text = request.statement();
        statements.add(text);
        if (statements.size() > 10_000) {
            throw new AssertionError("the store goes in circles: " + text);
        }
        Deque<AttributeValue> parameters = new ArrayDeque<>(request.parameters());
        if (parameters.stream().anyMatch(refused::contains)) {
            return failed(BatchStatementErrorCodeEnum.VALIDATION_ERROR, null);
        }
        return switch (verb(text)) {
            case "INSERT" -> insert(text, parameters);
            case "UPDATE" -> update(request, parameters);
            default -> read(parameters);
        };
    }

    private BatchStatementResponse read(Deque<AttributeValue> parameters) {
        beforeNextRead.run();
        beforeNextRead = () -> {};
        return BatchStatementResponse.builder()
                .item(items.get(parameters.remove()))
                .build();
    }

    private BatchStatementResponse insert(String text, Deque<AttributeValue> parameters) {
        Map<String, AttributeValue> item = named(INSERTED, text, parameters);
        return items.putIfAbsent(item.get("trip_id"), item) == null
                ? BatchStatementResponse.builder().build()
                : failed(BatchStatementErrorCodeEnum.DUPLICATE_ITEM, null);
    }

    private BatchStatementResponse update(BatchStatementRequest request, Deque<AttributeValue> parameters) {
        String[] halves = request.statement().split(" WHERE ");
        Map<String, AttributeValue> changes = named(SET, halves[0], parameters);
        Map<String, AttributeValue> item = items.get(parameters.peek());
        if (item == null || !holds(halves[1], item, parameters)) {
            boolean returned =
                    request.returnValuesOnConditionCheckFailure() == ReturnValuesOnConditionCheckFailure.ALL_OLD;
            return failed(BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED, returned ? item : null);
        }
        item.putAll(changes);
        REMOVED.matcher(halves[0]).results().forEach(name -> item.remove(name.group(1)));
        return BatchStatementResponse.builder().build();
    }

    private static Map<String, AttributeValue> named(Pattern names, String text, Deque<AttributeValue> parameters) {
        Map<String, AttributeValue> named = new HashMap<>();
        names.matcher(text).results().forEach(name -> named.put(name.group(1), value(name.group(2), parameters)));
        return named;
    }

    /** What a question mark, or a text in quotes, stands for. */
    private static AttributeValue value(String text, Deque<AttributeValue> parameters) {
        return text.equals("?") ? parameters.remove() : AttributeValue.fromS(text.substring(1, text.length() - 1));
    }

    private static boolean holds(String text, Map<String, AttributeValue> item, Deque<AttributeValue> parameters) {
        boolean holds = true;
        for (MatchResult condition : CONDITION.matcher(text).results().toList()) {
            AttributeValue standing = item.get(condition.group(1));
            holds &= switch (condition.group(2)) {
                case "=" -> value(condition.group(3), parameters).equals(standing);
                case "<=" -> isAtMost(standing, value(condition.group(3), parameters));
                default -> standing == null;
            };
        }
        return holds;
    }

    private static boolean isAtMost(AttributeValue standing, AttributeValue bound) {
        return standing != null && new BigDecimal(standing.n()).compareTo(new BigDecimal(bound.n())) <= 0;
    }

    private static BatchStatementResponse failed(
            BatchStatementErrorCodeEnum code, Map<String, AttributeValue> standing) {
        return BatchStatementResponse.builder()
                .error(error -> error.code(code).item(standing).message("refused by the test"))
                .build();
    }

    @Override
    public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
        return CompletableFuture.completedFuture(GetItemResponse.builder()
                .item(items.get(request.key().get("trip_id")))
                .build());
    }

    @Override
    public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
        put(request.item());
        return CompletableFuture.completedFuture(PutItemResponse.builder().build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
