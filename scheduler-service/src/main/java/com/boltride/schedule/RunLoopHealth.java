package com.boltride.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health component {@code runLoop}, a part of liveness: down if no run has had its turn for so long that the loop must hang.
 * AWS being away does not bring it down, because its calls are bounded in time.
 */
final class RunLoopHealth implements HealthIndicator {

    /** A turn makes a handful of calls, each of which may run into its time-out; so may the look for open runs. */
    private static final Duration BOUND = Duration.ofMinutes(15);

    private final RunLoop loop;
    private final Clock clock;

    RunLoopHealth(RunLoop loop, Clock clock) {
        this.loop = loop;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Instant lastTurn = loop.lastTurn();
        boolean turns = lastTurn.plus(BOUND).isAfter(clock.instant());
        return (turns ? Health.up() : Health.down())
                .withDetail("last_turn", lastTurn)
                .build();
    }
}
