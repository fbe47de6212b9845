package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * A scheduler as the owner of runs.
 *
 * @param id unlike that of any other scheduler, and of this one before it was restarted
 * @param lease how long a run stays its own without a sign of life
 * @param pollInterval how often it looks after its runs; well below half of {@code lease}
 */
record Owner(String id, Duration lease, Duration pollInterval) {

    Claim claim(Instant now) {
        return new Claim(now.plus(lease), id);
    }
}
