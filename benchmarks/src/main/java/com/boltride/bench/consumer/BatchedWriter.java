package com.boltride.bench.consumer;

import com.boltride.trip.EventKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** The best bare client: 25 conditional writes a call, 8 calls in flight. */
final class BatchedWriter implements BareWriter {

    private static final int STATEMENTS = 25;
    private static final int CALLS_IN_FLIGHT = 8;

    private final DynamoDbAsyncClient client;
    private final String table;

    BatchedWriter(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void write(List<BareEvent> events) {
        Deque<CompletableFuture<BatchExecuteStatementResponse>> inFlight = new ArrayDeque<>();
        for (int from = 0; from < events.size(); from += STATEMENTS) {
            if (inFlight.size() == CALLS_IN_FLIGHT) {
                take(inFlight.remove());
            }
            List<BatchStatementRequest> statements = new ArrayList<>(STATEMENTS);
            for (BareEvent event : events.subList(from, Math.min(from + STATEMENTS, events.size()))) {
                statements.add(event.kind() == EventKind.START ? insert(event) : update(event));
            }
            inFlight.add(client.batchExecuteStatement(call -> call.statements(statements)));
        }
        inFlight.forEach(BatchedWriter::take);
    }

    private static void take(CompletableFuture<BatchExecuteStatementResponse> call) {
        call.join().responses().stream()
                .filter(response -> response.error() != null)
                .findFirst()
                .ifPresent(response -> {
                    throw new IllegalStateException("not written: " + response.error());
                });
    }

    private BatchStatementRequest insert(BareEvent event) {
        StringBuilder text = new StringBuilder("INSERT INTO \"").append(table).append("\" VALUE {'trip_id': ?");
        List<AttributeValue> parameters = new ArrayList<>();
        parameters.add(AttributeValue.fromS(event.tripId()));
        event.values().forEach((name, value) -> {
            text.append(", '").append(name).append("': ?");
            parameters.add(value);
        });
        return statement(text.append('}').toString(), parameters);
    }

    private BatchStatementRequest update(BareEvent event) {
        StringBuilder text = new StringBuilder("UPDATE \"").append(table).append('"');
        List<AttributeValue> parameters = new ArrayList<>();
        event.values().forEach((name, value) -> {
            text.append(" SET \"").append(name).append("\" = ?");
            parameters.add(value);
        });
        parameters.add(AttributeValue.fromS(event.tripId()));
        parameters.add(AttributeValue.fromS("IN_PROGRESS"));
        parameters.add(event.endEpoch());
        return statement(
                text.append(" WHERE \"trip_id\" = ? AND \"status\" = ? AND \"start_epoch\" <= ?")
                        .toString(),
                parameters);
    }

    private static BatchStatementRequest statement(String text, List<AttributeValue> parameters) {
        return BatchStatementRequest.builder()
                .statement(text)
                .parameters(parameters)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
    }
}
