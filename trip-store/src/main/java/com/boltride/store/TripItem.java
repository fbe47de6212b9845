package com.boltride.store;

import com.boltride.trip.TripEvent;
import com.boltride.trip.TripEventEncoder;
import com.boltride.trip.TripField;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A trip as the table keeps it. Every {@link TripField} that has come stands under its canonical name, and beside them:
 *
 * <pre>
 * status                 S  IN_PROGRESS or COMPLETED
 * attributes             M  carried-through fields, as text; absent when there are none
 * start_epoch            N  start_time in seconds, because texts of unequal length do not sort like times
 * start_fingerprint      S  content of the start event: tells a duplicate from a conflict
 * start_sequence_number  S  the record that created the trip: tells a replay from a duplicate
 * open_shard             S  which share of the open trips this one is in; only while it is in progress, and if it is indexed
 * open_since             N  epoch second at which the start was applied; likewise
 * end_fingerprint        S  the same of the end event
 * end_sequence_number    S
 * start_traceparent      S  the trace in which the start was written, where somebody follows it
 * end_traceparent        S  the same of the end
 * expires_at             N  epoch second from which DynamoDB may delete a completed trip; absent by default
 * </pre>
 */
public final class TripItem {

    public static final String STATUS = "status";
    public static final String IN_PROGRESS = "IN_PROGRESS";
    public static final String COMPLETED = "COMPLETED";
    public static final String ATTRIBUTES = "attributes";
    public static final String START_TRACEPARENT = "start_traceparent";
    public static final String END_TRACEPARENT = "end_traceparent";

    static final String START_EPOCH = "start_epoch";
    static final String START_FINGERPRINT = "start_fingerprint";
    static final String OPEN_SHARD = "open_shard";
    static final String OPEN_SINCE = "open_since";
    static final String START_SEQUENCE_NUMBER = "start_sequence_number";
    static final String END_FINGERPRINT = "end_fingerprint";
    static final String END_SEQUENCE_NUMBER = "end_sequence_number";
    static final String EXPIRES_AT = "expires_at";

    private TripItem() {}

    /** The known fields of an event as attributes, in the order of {@link TripField}. */
    static Map<String, AttributeValue> fieldsOf(TripEvent event) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        event.values().forEach((field, value) -> fields.put(field.canonicalName(), attributeOf(value)));
        return fields;
    }

    static AttributeValue attributeOf(Object value) {
        if (value instanceof BigDecimal decimal) {
            return AttributeValue.fromN(decimal.toString());
        }
        return value instanceof Long
                ? AttributeValue.fromN(value.toString())
                : AttributeValue.fromS(TripEventEncoder.text(value));
    }

    static AttributeValue attributeOf(Map<String, String> texts) {
        return AttributeValue.fromM(texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> AttributeValue.fromS(entry.getValue()))));
    }

    static BigDecimal epoch(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond()).add(BigDecimal.valueOf(instant.getNano(), 9));
    }

    /** Whether an attribute is there and is this text. */
    static boolean says(Map<String, AttributeValue> item, String name, String text) {
        AttributeValue value = item.get(name);
        return value != null && text.equals(value.s());
    }
}
