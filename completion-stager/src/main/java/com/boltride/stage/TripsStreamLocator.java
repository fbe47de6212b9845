package com.boltride.stage;

import com.boltride.retry.Patience;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Finds the DynamoDB Stream of the trips table. */
final class TripsStreamLocator {

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Patience patience;

    TripsStreamLocator(DynamoDbClient dynamoDb, String table, Patience patience) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.patience = patience;
    }

    /**
     * The stream's ARN. Waits for a table that is not there yet, and for a stream that carries both images: without the
     * old one, every later change of a completed trip would look like a completion.
     *
     * @throws InterruptedException if the service stops before that
     */
    String streamArn() throws InterruptedException {
        String dependency = "stream of table " + table;
        for (int attempt = 1; ; attempt++) {
            TableDescription description = patience.untilSuccessful(
                    "dynamodb",
                    () -> dynamoDb.describeTable(request -> request.tableName(table))
                            .table());
            if (hasBothImages(description.streamSpecification())) {
                patience.succeeded(dependency);
                return description.latestStreamArn();
            }
            patience.pauseAfter(dependency, attempt, "it has no stream of view type NEW_AND_OLD_IMAGES");
        }
    }

    private static boolean hasBothImages(StreamSpecification stream) {
        return stream != null
                && Boolean.TRUE.equals(stream.streamEnabled())
                && stream.streamViewType() == StreamViewType.NEW_AND_OLD_IMAGES;
    }
}
