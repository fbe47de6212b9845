package com.boltride.kpi;

import org.jspecify.annotations.Nullable;

/**
 * What the report needs of a completed trip.
 *
 * @param endHour hour of the day, UTC, in which the trip ended
 * @param durationSeconds from start to end, not negative
 * @param paymentType the integer as text
 */
record Trip(
        TripKey key,
        int endHour,
        Decimal durationSeconds,
        Decimal fare,
        @Nullable Decimal estimatedFare,
        @Nullable Decimal tip,
        @Nullable Decimal distance,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable String paymentType) {}
