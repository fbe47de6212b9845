package com.boltride.bench.staging;

import com.boltride.cli.pipeline.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Puts completed trips into the table, each with the instant at which it is put as its end. */
final class CompletedTrips {

    private static final int ITEMS_OF_A_CALL = 25;

    private final DynamoDbClient dynamoDb;
    private long written;

    CompletedTrips(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    void put(int trips) {
        for (int left = trips; left > 0; left -= ITEMS_OF_A_CALL) {
            List<WriteRequest> items = new ArrayList<>();
            for (int i = 0; i < Math.min(left, ITEMS_OF_A_CALL); i++) {
                items.add(WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(next()).build())
                        .build());
            }
            Map<String, List<WriteRequest>> unwritten = Map.of(Names.TRIPS_TABLE, items);
            while (!unwritten.isEmpty()) {
                Map<String, List<WriteRequest>> request = unwritten;
                unwritten = dynamoDb.batchWriteItem(call -> call.requestItems(request))
                        .unprocessedItems();
            }
        }
    }

    /** As the services write it, as far as it is staged. */
    private Map<String, AttributeValue> next() {
        Instant now = Instant.now();
        return Map.ofEntries(
                Map.entry("trip_id", AttributeValue.fromS("%010x".formatted(++written))),
                Map.entry("status", AttributeValue.fromS("COMPLETED")),
                Map.entry(
                        "start_time",
                        AttributeValue.fromS(now.minusSeconds(1_200).toString())),
                Map.entry("end_time", AttributeValue.fromS(now.toString())),
                Map.entry("origin", AttributeValue.fromS("93")),
                Map.entry("destination", AttributeValue.fromS("94")),
                Map.entry("vendor_id", AttributeValue.fromS("1")),
                Map.entry("estimated_fare_amount", AttributeValue.fromN("34.18595283806629")),
                Map.entry("fare_amount", AttributeValue.fromN("40.09620692463166")),
                Map.entry("tip_amount", AttributeValue.fromN("0")),
                Map.entry("trip_distance", AttributeValue.fromN("3.35")),
                Map.entry("payment_type", AttributeValue.fromN("1")));
    }
}
