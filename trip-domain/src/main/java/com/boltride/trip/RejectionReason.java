package com.boltride.trip;

/** Why an event cannot be applied. The names are what dead letters and quarantined rows are sorted by: they stay stable. */
public enum RejectionReason {
    /** The payload is not one JSON object in UTF-8, or names a field twice. */
    MALFORMED_JSON,
    /** The row is not well-formed CSV in UTF-8, or has another number of columns than its header. */
    MALFORMED_CSV,
    /** A required field is absent, null or blank. */
    MISSING_FIELD,
    /** The value cannot be read as the field's type. */
    WRONG_TYPE,
    /** The value is of the right type but outside what the field may hold. */
    OUT_OF_RANGE,
    /** The field came under two of its names with different values. */
    AMBIGUOUS_FIELD,
    /** A name or a text that no store can keep: an unpaired surrogate, a field without a name, a control character in an id. */
    INVALID_TEXT,
    /** The event holds more than {@link EventLimits#MAX_CONTENT_BYTES}. */
    TOO_LARGE,
    /** The trip would have ended before it started. */
    END_BEFORE_START,
    /** A duplicate that says something else than what stands; it may be the right one. */
    CONFLICT,
    /** The end of a trip whose start has not come. */
    NO_START,
    /** The table refuses the item for good, or holds something else than a trip in its place. */
    UNSTORABLE
}
