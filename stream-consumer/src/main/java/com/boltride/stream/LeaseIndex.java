package com.boltride.stream;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The index by which a worker finds the leases that were assigned to it. While it cannot be read (it is still being
 * made, or {@code dynamodb:Query} on {@code table/<lease table>/index/*} is not allowed) the KCL runs, takes no
 * lease, and says nothing.
 */
final class LeaseIndex {

    private static final String NAME = "LeaseOwnerToLeaseKeyIndex";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DynamoDbAsyncClient dynamoDb;
    private final String leaseTable;
    private final String workerId;

    LeaseIndex(DynamoDbAsyncClient dynamoDb, String leaseTable, String workerId) {
        this.dynamoDb = dynamoDb;
        this.leaseTable = leaseTable;
        this.workerId = workerId;
    }

    /** What is wrong with the index, or null if it can be read. */
    @Nullable
    String fault() {
        try {
            dynamoDb.query(query -> query.tableName(leaseTable)
                            .indexName(NAME)
                            .keyConditionExpression("leaseOwner = :worker")
                            .expressionAttributeValues(Map.of(":worker", AttributeValue.fromS(workerId)))
                            .limit(1))
                    .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return null;
        } catch (CompletionException e) {
            String reason = e.getCause() instanceof TimeoutException
                    ? "no answer within " + PATIENCE.toSeconds() + " s"
                    : e.getCause().getMessage();
            return "index " + NAME + " of table " + leaseTable + " cannot be queried: " + reason;
        }
    }
}
