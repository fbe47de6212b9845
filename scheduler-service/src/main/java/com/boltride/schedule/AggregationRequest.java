package com.boltride.schedule;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /aggregations}: one day, or the first and the last day of a backfill. As text, so that a day
 * that is none can be answered for by its field's name.
 */
record AggregationRequest(
        @Schema(format = "date") @Nullable String date,
        @Schema(format = "date") @Nullable String from,
        @Schema(format = "date") @Nullable String to) {}
