package com.boltride.store;

import com.boltride.trip.TripEvent;
import com.boltride.trip.TripField;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The fields of a trip that the pipeline has no use for, and keeps for those who have. */
final class CarriedThrough {

    private static final String OF_END = "end.";

    private CarriedThrough() {}

    /** What an end brings: its unknown fields, and what it says of the start. */
    static Map<String, String> byEnd(TripEvent end) {
        Instant startTime = end.instant(TripField.START_TIME);
        if (startTime == null) {
            return end.attributes();
        }
        Map<String, String> attributes = new HashMap<>(end.attributes());
        attributes.put(TripField.START_TIME.canonicalName(), startTime.toString());
        return attributes;
    }

    /**
     * What an end brings beside what the start brought. Where both have a field and disagree, the start's stays under its
     * name and the end's is kept as {@code end.} and the name, so that nothing vanishes.
     */
    static Map<String, String> joined(Map<String, AttributeValue> ofStart, TripEvent end) {
        Map<String, String> joined = new HashMap<>();
        ofStart.forEach((name, value) -> joined.put(name, value.s()));
        byEnd(end).forEach((name, value) -> {
            String standing = joined.putIfAbsent(name, value);
            if (standing != null && !standing.equals(value)) {
                joined.put(OF_END + name, value);
            }
        });
        return joined;
    }
}
