package com.boltride.bench.consumer;

import com.boltride.trip.EventKind;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.model.Record;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * An event as the least that has to be known of it to write what the services write. It is believed without a look: what is in place
 * of its fingerprint has but the length of one.
 *
 * @param values of the trip's item, but for the id
 */
record BareEvent(EventKind kind, String tripId, Map<String, AttributeValue> values) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String LIKE_A_FINGERPRINT = "0123456789012345678901";
    private static final String TRIP_ID = "trip_id";

    static BareEvent of(EventKind kind, Record record) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        String tripId = "";
        try (JsonParser tokens =
                JSON.createParser(ObjectReadContext.empty(), record.data().asByteArrayUnsafe())) {
            tokens.nextToken();
            while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = tokens.currentName();
                JsonToken token = tokens.nextToken();
                if (name.equals(TRIP_ID)) {
                    tripId = tokens.getString();
                } else {
                    values.put(
                            name,
                            token.isNumeric()
                                    ? AttributeValue.fromN(tokens.getString())
                                    : AttributeValue.fromS(tokens.getString()));
                }
            }
        }
        String half = kind == EventKind.START ? "start" : "end";
        values.put("status", AttributeValue.fromS(kind == EventKind.START ? "IN_PROGRESS" : "COMPLETED"));
        values.put(half + "_fingerprint", AttributeValue.fromS(LIKE_A_FINGERPRINT));
        values.put(half + "_sequence_number", AttributeValue.fromS(record.sequenceNumber()));
        if (kind == EventKind.START) {
            values.put("start_epoch", epoch(values.get("start_time")));
        }
        return new BareEvent(kind, tripId, values);
    }

    /** What the condition of an end compares with. */
    AttributeValue endEpoch() {
        return epoch(values.get("end_time"));
    }

    private static AttributeValue epoch(AttributeValue time) {
        return AttributeValue.fromN(Long.toString(Instant.parse(time.s()).getEpochSecond()));
    }
}
