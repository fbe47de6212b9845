package com.boltride.bench.consumer;

import com.boltride.cli.pipeline.Names;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Looks into the trips table for trips that are waited for. */
final class TableWatch {

    private static final int MOST_KEYS = 100;

    private final DynamoDbClient dynamoDb;
    private final Trail trail;
    private final Set<String> statuses;

    /** @param statuses of which a trip is to have one */
    TableWatch(DynamoDbClient dynamoDb, Trail trail, Set<String> statuses) {
        this.dynamoDb = dynamoDb;
        this.trail = trail;
        this.statuses = statuses;
    }

    void look() {
        List<Map<String, AttributeValue>> keys = trail.outstanding().stream()
                .limit(MOST_KEYS)
                .map(tripId -> Map.of("trip_id", AttributeValue.fromS(tripId)))
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        KeysAndAttributes wanted = KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(true)
                .projectionExpression("trip_id, #status")
                .expressionAttributeNames(Map.of("#status", "status"))
                .build();
        Set<String> changed = dynamoDb
                .batchGetItem(call -> call.requestItems(Map.of(Names.TRIPS_TABLE, wanted)))
                .responses()
                .get(Names.TRIPS_TABLE)
                .stream()
                .filter(item -> statuses.contains(item.get("status").s()))
                .map(item -> item.get("trip_id").s())
                .collect(Collectors.toSet());
        trail.seen(changed);
    }
}
