package com.boltride.kpi;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A field of a staged line that the report uses. */
enum TripLineField {
    TRIP_ID,
    START_TIME,
    END_TIME,
    ORIGIN,
    DESTINATION,
    ESTIMATED_FARE_AMOUNT,
    FARE_AMOUNT,
    TIP_AMOUNT,
    TRIP_DISTANCE,
    PAYMENT_TYPE;

    private static final TripLineField[] ALL = values();

    private final String text = name().toLowerCase(Locale.ROOT);
    private final byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

    /** The field of a name, null for one that the report does not use. */
    static @Nullable TripLineField named(byte[] name, int from, int to) {
        for (TripLineField field : ALL) {
            if (field.bytes.length == to - from && Arrays.equals(field.bytes, 0, to - from, name, from, to)) {
                return field;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return text;
    }
}
