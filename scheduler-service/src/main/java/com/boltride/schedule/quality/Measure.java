package com.boltride.schedule.quality;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may pass its limit. */
public enum Measure {
    OPEN_TRIPS,
    QUARANTINED,
    CONFLICTING,
    DEAD,
    FARES_OUT_OF_BOUNDS,
    DISTANCES_OUT_OF_BOUNDS,
    DURATIONS_OUT_OF_BOUNDS;

    /** Its name in JSON. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
