package com.boltride.bench.micro;

import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementResponse;

/** A client whose every write has been done when it returns. */
final class WritesAtOnce implements DynamoDbAsyncClient {

    private static final BatchStatementResponse WRITTEN =
            BatchStatementResponse.builder().build();

    @Override
    public CompletableFuture<BatchExecuteStatementResponse> batchExecuteStatement(
            BatchExecuteStatementRequest request) {
        return CompletableFuture.completedFuture(BatchExecuteStatementResponse.builder()
                .responses(Collections.nCopies(request.statements().size(), WRITTEN))
                .build());
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
