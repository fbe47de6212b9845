package com.boltride.schedule;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /aggregations}: one day, or the first and the last day of a backfill. As text, so that a day
 * that is none can be answered for by its field's name.
 */
record AggregationRequest(
        @Nullable String date,
        @Nullable String from,
        @Nullable String to) {}
