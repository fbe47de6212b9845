package com.boltride.producer.pace;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets events through at a steady rate, whichever thread they come from. Time in which nothing came is not made up for:
 * there are no bursts. Safe for use by several threads.
 */
public final class EventRate {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int PORTIONS_PER_SECOND = 10;

    private final double eventsPerSecond;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private long nextTurn;

    /**
     * @param eventsPerSecond positive
     * @param nanoTime as {@link System#nanoTime}
     */
    public EventRate(BigDecimal eventsPerSecond, LongSupplier nanoTime, Pause pause) {
        this.eventsPerSecond = eventsPerSecond.doubleValue();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.nextTurn = nanoTime.getAsLong();
    }

    /** How many events to let go at once, so that the stream is steady: a tenth of a second's worth. */
    public int portion() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, eventsPerSecond / PORTIONS_PER_SECOND));
    }

    /** Returns when it is these events' turn. */
    public void awaitTurn(int events) throws InterruptedException {
        long wait = reserve(events);
        if (wait > 0) {
            pause.of(Duration.ofNanos(wait));
        }
    }

    private synchronized long reserve(int events) {
        long now = nanoTime.getAsLong();
        long turn = Math.max(now, nextTurn);
        nextTurn = turn + Math.round(events * NANOS_PER_SECOND / eventsPerSecond);
        return turn - now;
    }
}
