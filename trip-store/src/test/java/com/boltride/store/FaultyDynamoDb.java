package com.boltride.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/** Acknowledges every statement but those that a test orders a fault for; keeps what it was sent. */
final class FaultyDynamoDb implements DynamoDbAsyncClient {

    final List<List<String>> calls = new ArrayList<>();
    final Set<String> executed = new HashSet<>();
    final List<RuntimeException> failuresOfNextCalls = new ArrayList<>();
    StatementFault fault = (statement, call) -> null;

    /** The error of a statement in the n-th call, or null for none. */
    interface StatementFault {
        BatchStatementErrorCodeEnum of(String statement, int call);
    }

    @Override
    public CompletableFuture<BatchExecuteStatementResponse> batchExecuteStatement(
            BatchExecuteStatementRequest request) {
        if (!failuresOfNextCalls.isEmpty()) {
            return CompletableFuture.failedFuture(failuresOfNextCalls.remove(0));
        }
        List<String> texts = request.statements().stream()
                .map(BatchStatementRequest::statement)
                .toList();
        calls.add(texts);
        if (calls.size() > 1000) {
            throw new AssertionError("sent again and again: " + texts);
        }
        return CompletableFuture.completedFuture(BatchExecuteStatementResponse.builder()
                .responses(texts.stream().map(this::answer).toList())
                .build());
    }

    private BatchStatementResponse answer(String statement) {
        BatchStatementErrorCodeEnum code = fault.of(statement, calls.size());
        if (code != null) {
            return BatchStatementResponse.builder()
                    .error(error -> error.code(code).message("ordered by the test"))
                    .build();
        }
        if (!executed.add(statement)) {
            throw new AssertionError(statement + " was acknowledged before");
        }
        return BatchStatementResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
