package com.boltride.trip;

/** How the value of a {@link TripField} is read and kept. */
public enum FieldType {
    /** Any text without unpaired surrogates; kept untouched. */
    TEXT,
    /** A point in time, years 1 to 9999; kept as {@link java.time.Instant}. */
    INSTANT,
    /** A decimal number that is not negative; kept as {@link java.math.BigDecimal} with every digit it came with. */
    DECIMAL,
    /** A whole number from 0 to {@link Long#MAX_VALUE}, which may be written {@code 5.0}; kept as {@link Long}. */
    INTEGER
}
