package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.Names;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The trips table, read as a whole. */
final class TripsTable {

    private final DynamoDbClient dynamoDb;

    TripsTable(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /** Every trip by its id. */
    Map<String, TripItem> items() {
        Map<String, TripItem> items = new TreeMap<>();
        dynamoDb.scanPaginator(request -> request.tableName(Names.TRIPS_TABLE).consistentRead(true))
                .items()
                .forEach(item -> items.put(item.get("trip_id").s(), TripItem.of(item)));
        return items;
    }
}
