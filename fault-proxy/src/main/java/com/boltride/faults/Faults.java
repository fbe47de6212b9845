package com.boltride.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How an AWS service misbehaves.
 *
 * @param share of the calls that are broken, 0–1
 * @param mix the ways in which they are, each as likely as the others
 * @param delay by which every call is held up before the service hears of it, broken or not; 0 or more
 * @param seed of the choice: the same calls in the same order are broken in the same way
 */
public record Faults(double share, Set<Fault> mix, Duration delay, long seed) {

    private static final Set<Fault> PASSING =
            EnumSet.of(Fault.SERVER_ERROR, Fault.THROTTLED, Fault.RESET_BEFORE, Fault.RESET_AFTER, Fault.PARTIAL);

    /** @throws IllegalArgumentException if the share is not 0–1, or the delay is negative */
    public Faults {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", but must be 0–1");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", but must not be negative");
        }
        mix = Set.copyOf(mix);
    }

    /** No faults. */
    public static Faults none() {
        return new Faults(0, Set.of(), Duration.ZERO, 1);
    }

    /** A mix of everything that passes: errors, throttling, resets before and after the fact, partial failure. */
    public static Faults rate(double share) {
        return new Faults(share, PASSING, Duration.ZERO, 1);
    }

    /** The service cannot be reached: connections are reset, or nothing is ever answered. */
    public static Faults away() {
        return new Faults(1, EnumSet.of(Fault.RESET_BEFORE, Fault.UNANSWERED), Duration.ZERO, 1);
    }

    /** Every call takes so much longer. */
    public static Faults slow(Duration perCall) {
        return none().withDelay(perCall);
    }

    public Faults withMix(Fault first, Fault... more) {
        return new Faults(share, EnumSet.of(first, more), delay, seed);
    }

    /** The same, and of some calls nothing is ever heard again. Use it where the caller's time-outs are short. */
    public Faults withTimeOuts() {
        Set<Fault> more = EnumSet.of(Fault.UNANSWERED);
        more.addAll(mix);
        return new Faults(share, more, delay, seed);
    }

    public Faults withDelay(Duration perCall) {
        return new Faults(share, mix, perCall, seed);
    }

    public Faults withSeed(long seed) {
        return new Faults(share, mix, delay, seed);
    }
}
