package com.boltride.schedule;

import com.boltride.retry.Backoff;
import java.time.Duration;

/**
 * When a failed run is tried again.
 *
 * @param retries how often at most, from 0
 * @param backoff how long the first pause is, and the longest; each pause is twice the one before. Without jitter: there
 *     is no crowd to spread
 */
record RetryRule(int retries, Backoff backoff) {

    boolean tryAgain(Run run) {
        return run.state() == RunState.FAILED && run.retry() < retries;
    }

    /** How long to wait before the run's next attempt. */
    Duration pauseAfter(Run run) {
        return backoff.ceiling(run.retry() + 1);
    }
}
