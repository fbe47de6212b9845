package com.boltride.stage;

import com.boltride.stream.Sequenced;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Records of the trips table's stream, as DynamoDB writes them. */
final class Changes {

    private Changes() {}

    static Sequenced<Record> started(int sequenceNumber, String tripId) {
        return record(sequenceNumber, OperationType.INSERT, null, openTrip(tripId));
    }

    static Sequenced<Record> completed(int sequenceNumber, String tripId, String endTime) {
        return record(
                sequenceNumber, OperationType.MODIFY, openTrip(tripId), completedTrip(tripId, Instant.parse(endTime)));
    }

    /** @param traceparent of both events */
    static Sequenced<Record> completed(int sequenceNumber, String tripId, String endTime, String traceparent) {
        Map<String, AttributeValue> item = completedTrip(tripId, Instant.parse(endTime));
        item.put("start_traceparent", AttributeValue.fromS(traceparent));
        item.put("end_traceparent", AttributeValue.fromS(traceparent));
        return record(sequenceNumber, OperationType.MODIFY, openTrip(tripId), item);
    }

    static Sequenced<Record> expired(int sequenceNumber, String tripId, String endTime) {
        return record(sequenceNumber, OperationType.REMOVE, completedTrip(tripId, Instant.parse(endTime)), null);
    }

    static Sequenced<Record> record(
            int sequenceNumber,
            OperationType operation,
            Map<String, AttributeValue> oldImage,
            Map<String, AttributeValue> newImage) {
        String number = sequenceNumber(sequenceNumber);
        StreamRecord change = StreamRecord.builder()
                .sequenceNumber(number)
                .approximateCreationDateTime(Instant.now())
                .oldImage(oldImage)
                .newImage(newImage)
                .build();
        return new Sequenced<>(
                number, Record.builder().eventName(operation).dynamodb(change).build());
    }

    /** As long as the real ones are. */
    static String sequenceNumber(int number) {
        return String.format("%021d", number);
    }

    static Map<String, AttributeValue> openTrip(String tripId) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("trip_id", AttributeValue.fromS(tripId));
        item.put("status", AttributeValue.fromS("IN_PROGRESS"));
        item.put("start_time", AttributeValue.fromS("2024-05-25T13:00:00Z"));
        item.put("origin", AttributeValue.fromS("71"));
        item.put("destination", AttributeValue.fromS("93"));
        item.put("start_epoch", AttributeValue.fromN("1716642000"));
        item.put("start_fingerprint", AttributeValue.fromS("Yf9aR0"));
        return item;
    }

    static Map<String, AttributeValue> completedTrip(String tripId, Instant end) {
        Map<String, AttributeValue> item = openTrip(tripId);
        item.put("status", AttributeValue.fromS("COMPLETED"));
        item.put("end_time", AttributeValue.fromS(end.toString()));
        item.put("fare_amount", AttributeValue.fromN("41.25"));
        item.put("end_fingerprint", AttributeValue.fromS("qL3xO1"));
        return item;
    }
}
