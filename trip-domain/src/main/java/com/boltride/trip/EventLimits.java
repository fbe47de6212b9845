package com.boltride.trip;

/** How much an event may hold. */
public final class EventLimits {

    /** Characters (code points) of a {@code trip_id}: at least 1, at most this. */
    public static final int MAX_TRIP_ID_LENGTH = 64;

    /**
     * Bytes of UTF-8 in all names and texts of one event. A start and an end must fit one DynamoDB item of at most 400 KB
     * together, and one event must fit a letter of at most 256 KB.
     */
    public static final int MAX_CONTENT_BYTES = 128 * 1024;

    /** Significant digits of a decimal: as many as a DynamoDB number keeps. */
    public static final int MAX_DECIMAL_DIGITS = 38;

    /** Decimal exponents of a DynamoDB number: 1E-130 to 9.9…E+125. */
    static final int MIN_DECIMAL_EXPONENT = -130;

    static final int MAX_DECIMAL_EXPONENT = 125;

    /** Longer than any number within the limits can be; longer text is refused before it costs anything to read. */
    static final int MAX_NUMBER_LENGTH = 300;

    private EventLimits() {}
}
