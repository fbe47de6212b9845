package com.boltride.stage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the trips that wait are to be staged for their age. The shard is looked at only now and then, and to store a batch takes
 * its time too: a batch that would be too old two looks from now is due at this one.
 */
final class FlushAge {

    private static final int LOOKS_AHEAD = 2;

    private final Duration most;
    private final Clock clock;
    private @Nullable Instant lastLook;
    private Duration betweenLooks = Duration.ZERO;

    /** @param most that a trip may wait */
    FlushAge(Duration most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Is told of each look at the shard. */
    void look() {
        Instant now = clock.instant();
        if (lastLook != null) {
            // A look that was long in coming, as after an outage, says little of the next one.
            Duration since = Duration.between(lastLook, now);
            Duration longest = most.dividedBy(2L * LOOKS_AHEAD);
            betweenLooks = since.compareTo(longest) < 0 ? since : longest;
        }
        lastLook = now;
    }

    /**
     * From when a trip that has come is reckoned to wait: from its completion. But what comes too late anyway, as all of a backlog
     * does, is not staged in a hurry and many small objects: it waits from now on.
     *
     * @param completed when the table's stream says the trip was completed; null if it does not say
     */
    Instant waitsFrom(@Nullable Instant completed) {
        Instant now = clock.instant();
        return completed == null
                        || completed.isAfter(now)
                        || !completed.plus(most).isAfter(now)
                ? now
                : completed;
    }

    Duration of(Batch batch) {
        return Duration.between(batch.waitsFrom(), clock.instant());
    }

    boolean isReached(Batch batch) {
        return of(batch).plus(betweenLooks.multipliedBy(LOOKS_AHEAD)).compareTo(most) >= 0;
    }
}
