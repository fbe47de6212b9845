package com.boltride.cli.demo;

import com.boltride.cli.pipeline.Names;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The trips table, read as a whole. */
final class TripsTable {

    private final DynamoDbClient dynamoDb;

    TripsTable(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    record Count(long completed, long inProgress) {}

    Count count() {
        long completed = 0;
        long inProgress = 0;
        for (Map<String, AttributeValue> trip : dynamoDb.scanPaginator(request -> request.tableName(Names.TRIPS_TABLE)
                        .consistentRead(true)
                        .projectionExpression("#status")
                        .expressionAttributeNames(Map.of("#status", "status")))
                .items()) {
            if (trip.get("status").s().equals("COMPLETED")) {
                completed++;
            } else {
                inProgress++;
            }
        }
        return new Count(completed, inProgress);
    }
}
