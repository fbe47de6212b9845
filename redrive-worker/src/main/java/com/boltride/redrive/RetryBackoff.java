package com.boltride.redrive;

import com.boltride.retry.Backoff;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long an end waits for its next try: after its <i>n</i>-th receive a random time from half of {@code min(max, base ·
 * 2ⁿ)} to all of it, and never less than the base. The first wait is thus 1 to 2 bases, the next 2 to 4. The jitter keeps
 * ends that came together from coming back together.
 */
final class RetryBackoff {

    private final Duration base;
    private final Backoff ceilings;
    private final RandomGenerator random;

    RetryBackoff(Duration base, Duration max, RandomGenerator random) {
        this.base = base;
        this.ceilings = new Backoff(base, max);
        this.random = random;
    }

    /** @param receives how often the message has been received, from 1 */
    Duration after(int receives) {
        long longest = ceilings.ceiling(receives + 1).toSeconds();
        long shortest = Math.max(base.toSeconds(), longest / 2);
        return Duration.ofSeconds(random.nextLong(shortest, longest + 1));
    }
}
