package com.boltride.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with full jitter: the pause before try <i>n</i> (from 1) is uniform between nothing and
 * {@code min(cap, base · 2ⁿ⁻¹)}, as described in the AWS Architecture Blog, "Exponential Backoff And Jitter" (2015).
 *
 * @param base the longest first pause; positive
 * @param cap the longest pause of all; at least {@code base}
 */
public record Backoff(Duration base, Duration cap) {

    /** Gentle enough for a throttled table, quick enough that a hiccup is over unnoticed. */
    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(50), Duration.ofSeconds(20));

    public Backoff {
        if (base.isNegative() || base.isZero() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "0 < base <= cap is expected, but base is " + base + " and cap is " + cap);
        }
    }

    /** The longest pause before the given try. @param attempt from 1 */
    public Duration ceiling(int attempt) {
        int doublings = Math.min(attempt - 1, Long.SIZE - Long.numberOfLeadingZeros(cap.toMillis() / base.toMillis()));
        Duration doubled = base.multipliedBy(1L << Math.max(0, doublings));
        return doubled.compareTo(cap) < 0 ? doubled : cap;
    }

    /** A pause before the given try. @param attempt from 1 */
    public Duration pause(int attempt, RandomGenerator random) {
        return Duration.ofMillis(random.nextLong(ceiling(attempt).toMillis() + 1));
    }
}
