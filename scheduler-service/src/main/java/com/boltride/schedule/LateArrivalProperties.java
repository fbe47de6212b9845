package com.boltride.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How trips that are staged after their day's report are looked for.
 *
 * @param interval how often to look, and how long to leave a day alone after its newest run was asked for; 0 for never
 * @param lookBackDays how many days after its newest run a day is looked at, 0–366; 0 for never
 */
record LateArrivalProperties(
        @DefaultValue("1h") Duration interval,
        @DefaultValue("14") int lookBackDays) {

    LateArrivalProperties {
        ScheduleProperties.require(!interval.isNegative(), "late-arrivals.interval", interval, "must be 0 or more");
        ScheduleProperties.require(
                lookBackDays >= 0 && lookBackDays <= 366,
                "late-arrivals.look-back-days",
                lookBackDays,
                "must be 0–366");
    }

    boolean areLookedFor() {
        return !interval.isZero() && lookBackDays > 0;
    }

    Duration lookBack() {
        return Duration.ofDays(lookBackDays);
    }
}
