package com.boltride.kpi;

/** What a JSON value is, as far as it matters to a trip. */
enum ValueKind {
    TEXT,
    /** A number without point and exponent. */
    INTEGER,
    DECIMAL,
    NULL,
    OTHER
}
