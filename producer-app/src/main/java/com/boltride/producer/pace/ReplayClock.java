package com.boltride.producer.pace;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * Tells when an event is due that is replayed in the rhythm of the events' own times, some times faster. The first event is due
 * at once. When the streams do not keep up, later events are due all the same, and go as soon as they can.
 */
public final class ReplayClock {

    private final double speedup;
    private final LongSupplier nanoTime;
    private final Instant firstTime;
    private final long begin;

    /**
     * @param speedup positive; 1 is the events' own rhythm
     * @param firstTime when the first event happened
     * @param nanoTime as {@link System#nanoTime}
     */
    public ReplayClock(BigDecimal speedup, Instant firstTime, LongSupplier nanoTime) {
        this.speedup = speedup.doubleValue();
        this.firstTime = firstTime;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** How long it is until an event of that time is due; zero or negative if it is. */
    public Duration untilDue(Instant time) {
        Duration own = Duration.between(firstTime, time);
        double seconds = (own.getSeconds() + own.getNano() / 1e9) / speedup;
        double elapsed = (nanoTime.getAsLong() - begin) / 1e9;
        return Duration.ofMillis(Math.round(Math.min(seconds - elapsed, Integer.MAX_VALUE) * 1000));
    }
}
