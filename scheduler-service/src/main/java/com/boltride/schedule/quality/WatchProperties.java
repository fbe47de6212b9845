package com.boltride.schedule.quality;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How data quality is watched.
 *
 * @param watchInterval how often to look; 0 for never
 * @param openAfter how long after its start was applied a trip that is still open is counted; positive
 * @param leastRecords of fewer records in an hour, or trips in a report, no share is judged; from 1
 * @param limits what may be without anybody being told
 */
@ConfigurationProperties("bolt-ride.quality")
record WatchProperties(
        @DefaultValue("5m") Duration watchInterval,
        @DefaultValue("6h") Duration openAfter,
        @DefaultValue("100") int leastRecords,
        @DefaultValue Limits limits) {

    /**
     * All but the first in percent, 0–100; at 100 nothing is told.
     *
     * @param openTrips how many trips may be open for so long; from 0
     * @param quarantined of the rows that were read
     * @param conflicting of the events that were handled
     * @param dead of the events that were handled
     * @param outOfBounds of a report's trips, for fares, distances and durations each
     */
    record Limits(
            @DefaultValue("100") long openTrips,
            @DefaultValue("5") BigDecimal quarantined,
            @DefaultValue("1") BigDecimal conflicting,
            @DefaultValue("1") BigDecimal dead,
            @DefaultValue("5") BigDecimal outOfBounds) {

        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        Limits {
            require(openTrips >= 0, "limits.open-trips", openTrips, "must be 0 or more");
            requirePercent("quarantined", quarantined);
            requirePercent("conflicting", conflicting);
            requirePercent("dead", dead);
            requirePercent("out-of-bounds", outOfBounds);
        }

        private static void requirePercent(String name, BigDecimal percent) {
            boolean holds = percent.signum() >= 0 && percent.compareTo(ALL) <= 0;
            require(holds, "limits." + name, percent, "must be 0–100");
        }
    }

    WatchProperties {
        require(!watchInterval.isNegative(), "watch-interval", watchInterval, "must be 0 or more");
        require(!openAfter.isNegative() && !openAfter.isZero(), "open-after", openAfter, "must be positive");
        require(leastRecords >= 1, "least-records", leastRecords, "must be 1 or more");
    }

    boolean isOn() {
        return !watchInterval.isZero();
    }

    private static void require(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("bolt-ride.quality." + name + " is " + value + ", but " + rule);
        }
    }
}
