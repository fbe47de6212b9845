package com.boltride.service.quality;

import java.util.Locale;

/** What is counted by the hour. */
public enum HandledCount {
    /** A row of a CSV file. */
    ROWS_READ,
    /** A row that is no event. */
    ROWS_QUARANTINED,
    /** A record of a stream that a consumer is done with. */
    EVENTS,
    /** An event that contradicts one that stands. */
    CONFLICTING,
    /** An event that became a dead letter, whether it was invalid, conflicting, or waited for its start in vain. */
    DEAD;

    /** Its name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
