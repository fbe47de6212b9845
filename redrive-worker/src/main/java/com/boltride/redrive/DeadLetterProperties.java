package com.boltride.redrive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the dead-letter queue is watched.
 *
 * @param peekInterval how often to look how old its letters are, while there are any; 0 for never
 */
@ConfigurationProperties("bolt-ride.dead-letters")
record DeadLetterProperties(@DefaultValue("1m") Duration peekInterval) {

    /** A letter that is still there is seen by then, if not by every peek, unless there are more than many peeks see. */
    private static final Duration LEAST_MEMORY = Duration.ofMinutes(15);

    DeadLetterProperties {
        if (peekInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "bolt-ride.dead-letters.peek-interval is " + peekInterval + ", but must be 0 or more");
        }
    }

    Duration memory() {
        Duration peeks = peekInterval.multipliedBy(15);
        return peeks.compareTo(LEAST_MEMORY) > 0 ? peeks : LEAST_MEMORY;
    }
}
