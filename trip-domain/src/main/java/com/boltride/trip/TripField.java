package com.boltride.trip;

import static com.boltride.trip.FieldType.DECIMAL;
import static com.boltride.trip.FieldType.INSTANT;
import static com.boltride.trip.FieldType.INTEGER;
import static com.boltride.trip.FieldType.TEXT;
import static com.boltride.trip.TripField.Presence.ABSENT;
import static com.boltride.trip.TripField.Presence.OPTIONAL;
import static com.boltride.trip.TripField.Presence.REQUIRED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every field that the pipeline knows, with the names it is accepted under and the events it belongs to. Whatever else an
 * event holds, or holds in the other kind of event, is carried through as text.
 */
public enum TripField {
    TRIP_ID("trip_id", null, TEXT, REQUIRED, REQUIRED),
    START_TIME("start_time", "pickup_datetime", INSTANT, REQUIRED, OPTIONAL),
    END_TIME("end_time", "dropoff_datetime", INSTANT, ABSENT, REQUIRED),
    ORIGIN("origin", "pickup_location_id", TEXT, REQUIRED, ABSENT),
    DESTINATION("destination", "dropoff_location_id", TEXT, REQUIRED, ABSENT),
    RIDER_ID("rider_id", null, TEXT, OPTIONAL, ABSENT),
    DRIVER_ID("driver_id", null, TEXT, OPTIONAL, ABSENT),
    VENDOR_ID("vendor_id", null, TEXT, OPTIONAL, ABSENT),
    ESTIMATED_END_TIME("estimated_end_time", "estimated_dropoff_datetime", INSTANT, OPTIONAL, ABSENT),
    ESTIMATED_FARE_AMOUNT("estimated_fare_amount", null, DECIMAL, OPTIONAL, ABSENT),
    FARE_AMOUNT("fare_amount", null, DECIMAL, ABSENT, REQUIRED),
    TIP_AMOUNT("tip_amount", null, DECIMAL, ABSENT, OPTIONAL),
    TRIP_DISTANCE("trip_distance", null, DECIMAL, ABSENT, OPTIONAL),
    PASSENGER_COUNT("passenger_count", null, INTEGER, ABSENT, OPTIONAL),
    RATE_CODE("rate_code", null, INTEGER, ABSENT, OPTIONAL),
    PAYMENT_TYPE("payment_type", null, INTEGER, ABSENT, OPTIONAL),
    TRIP_TYPE("trip_type", null, INTEGER, ABSENT, OPTIONAL);

    /** Whether an event of one kind has a field. */
    public enum Presence {
        REQUIRED,
        OPTIONAL,
        /** Not a field of this kind of event: carried through if it comes all the same. */
        ABSENT
    }

    private static final Map<String, TripField> BY_NAME = Arrays.stream(values())
            .flatMap(field -> field.names().map(name -> Map.entry(name, field)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<EventKind, List<TripField>> REQUIRED_BY_KIND =
            Map.of(EventKind.START, fieldsRequiredIn(EventKind.START), EventKind.END, fieldsRequiredIn(EventKind.END));

    private final String canonicalName;
    private final @Nullable String alias;
    private final FieldType type;
    private final Presence inStart;
    private final Presence inEnd;

    TripField(String canonicalName, @Nullable String alias, FieldType type, Presence inStart, Presence inEnd) {
        this.canonicalName = canonicalName;
        this.alias = alias;
        this.type = type;
        this.inStart = inStart;
        this.inEnd = inEnd;
    }

    /** The name in encoded events, in the trips table and in staged trips. */
    public String canonicalName() {
        return canonicalName;
    }

    public FieldType type() {
        return type;
    }

    public Presence presenceIn(EventKind kind) {
        return kind == EventKind.START ? inStart : inEnd;
    }

    /** The canonical name, then the alias where there is one. */
    public Stream<String> names() {
        return alias == null ? Stream.of(canonicalName) : Stream.of(canonicalName, alias);
    }

    /** The field that an event of this kind means by {@code name}, or null if the name is to be carried through. */
    static @Nullable TripField of(String name, EventKind kind) {
        TripField field = BY_NAME.get(name);
        return field == null || field.presenceIn(kind) == ABSENT ? null : field;
    }

    /** The fields without which an event of this kind is invalid. */
    static List<TripField> requiredIn(EventKind kind) {
        return REQUIRED_BY_KIND.get(kind);
    }

    private static List<TripField> fieldsRequiredIn(EventKind kind) {
        return Arrays.stream(values())
                .filter(field -> field.presenceIn(kind) == REQUIRED)
                .toList();
    }
}
