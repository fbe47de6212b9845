package com.boltride.bench.consumer;

import com.boltride.trip.EventKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The original's way: one conditional write after the other, by a blocking client. */
final class SequentialWriter implements BareWriter {

    private final DynamoDbClient client;
    private final String table;

    SequentialWriter(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void write(List<BareEvent> events) {
        for (BareEvent event : events) {
            if (event.kind() == EventKind.START) {
                put(event);
            } else {
                update(event);
            }
        }
    }

    private void put(BareEvent event) {
        Map<String, AttributeValue> item = new HashMap<>(event.values());
        item.put("trip_id", AttributeValue.fromS(event.tripId()));
        client.putItem(call -> call.tableName(table).item(item).conditionExpression("attribute_not_exists(trip_id)"));
    }

    private void update(BareEvent event) {
        StringBuilder text = new StringBuilder("SET ");
        Map<String, String> names = new HashMap<>(Map.of("#s", "status"));
        Map<String, AttributeValue> values = new HashMap<>();
        event.values().forEach((name, value) -> {
            text.append(values.isEmpty() ? "" : ", ")
                    .append('#')
                    .append(name)
                    .append(" = :")
                    .append(name);
            names.put("#" + name, name);
            values.put(":" + name, value);
        });
        values.put(":open", AttributeValue.fromS("IN_PROGRESS"));
        values.put(":epoch", event.endEpoch());
        client.updateItem(call -> call.tableName(table)
                .key(Map.of("trip_id", AttributeValue.fromS(event.tripId())))
                .updateExpression(text.toString())
                .conditionExpression("#s = :open AND start_epoch <= :epoch")
                .expressionAttributeNames(names)
                .expressionAttributeValues(values));
    }
}
