package com.boltride.schedule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which runs to list.
 *
 * @param from the first day of interest; null for no bound
 * @param to the last day of interest; null for no bound
 * @param after the last run of the page before; null for the first page
 * @param limit how many at most, from 1
 */
record RunQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable RunCursor after,
        int limit) {}
