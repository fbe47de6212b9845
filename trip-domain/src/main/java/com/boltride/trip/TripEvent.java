package com.boltride.trip;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A valid trip-start or trip-end event: every required field is there and every value has its field's type.
 *
 * @param kind which half of the trip this is
 * @param values the known fields that came with a value: {@link String}, {@link Instant}, {@link BigDecimal} or {@link
 *     Long}, as the field's {@link FieldType} says
 * @param attributes the carried-through fields, as text
 */
public record TripEvent(EventKind kind, Map<TripField, Object> values, Map<String, String> attributes) {

    public TripEvent {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        // Not Map.copyOf, whose time grows with the square of the names where a stranger lets their hash codes collide.
        attributes = Collections.unmodifiableMap(new HashMap<>(attributes));
    }

    public String tripId() {
        return (String) Objects.requireNonNull(values.get(TripField.TRIP_ID), "trip_id");
    }

    /** The value of a {@link FieldType#TEXT} field, or null if it is absent. */
    public @Nullable String text(TripField field) {
        return (String) values.get(field);
    }

    /** The value of a {@link FieldType#INSTANT} field, or null if it is absent. */
    public @Nullable Instant instant(TripField field) {
        return (Instant) values.get(field);
    }

    /** The value of a {@link FieldType#DECIMAL} field, or null if it is absent. */
    public @Nullable BigDecimal decimal(TripField field) {
        return (BigDecimal) values.get(field);
    }

    /** The value of a {@link FieldType#INTEGER} field, or null if it is absent. */
    public @Nullable Long integer(TripField field) {
        return (Long) values.get(field);
    }

    /**
     * Tells content apart: two events have the same fingerprint when they mean the same, whatever names, order, zeros or
     * offsets they were written with. 22 characters of URL-safe Base64, 128 bits of a SHA-256.
     */
    public String fingerprint() {
        return Fingerprint.of(this);
    }
}
