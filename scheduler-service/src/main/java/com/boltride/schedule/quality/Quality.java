package com.boltride.schedule.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data quality as it was last looked at.
 *
 * @param at when
 * @param openAfter how long a trip may be open
 * @param stillOpen those that have been for longer
 * @param hours those of the last 24 in which anything was counted, the newest first; null if that could not be asked
 */
public record Quality(
        Instant at,
        Duration openAfter,
        StillOpen stillOpen,
        @Nullable List<Hour> hours) {

    /**
     * @param begin when it began
     * @param passed shares that are above their limits so far
     */
    public record Hour(Instant begin, HandledRecords records, List<Finding> passed) {}
}
