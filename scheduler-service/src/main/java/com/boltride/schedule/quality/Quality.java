package com.boltride.schedule.quality;

import com.boltride.store.OpenTripsFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data quality as it was last looked at.
 *
 * @param at when
 * @param openAfter how long a trip may be open
 * @param openTrips those that have been for longer; null if that could not be asked
 * @param hours those of the last 24 in which anything was counted, the newest first; null if that could not be asked
 */
public record Quality(
        Instant at,
        Duration openAfter,
        @Nullable OpenTripsFound openTrips,
        @Nullable List<Hour> hours) {

    /**
     * @param begin when it began
     * @param passed shares that are above their limits so far
     */
    public record Hour(Instant begin, HandledRecords records, List<Finding> passed) {}
}
