package com.boltride.cli.evidence;

import com.boltride.cli.pipeline.AwsClients;
import com.boltride.cli.pipeline.Names;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The trips table, read as a whole. */
final class TripsTable {

    private final DynamoDbClient dynamoDb;
    private final String name;

    TripsTable(AwsClients aws) {
        this.dynamoDb = aws.dynamoDb();
        this.name = aws.named(Names.TRIPS_TABLE);
    }

    /** Every trip by its id. */
    Map<String, TripItem> items() {
        Map<String, TripItem> items = new TreeMap<>();
        dynamoDb.scanPaginator(request -> request.tableName(name).consistentRead(true))
                .items()
                .forEach(item -> items.put(item.get("trip_id").s(), TripItem.of(item)));
        return items;
    }
}
