package com.boltride.stream;

import com.boltride.retry.Outages;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health component {@code consumerLiveness}: DOWN when only a restart can help, because the loop has ended, has not
 * turned for {@code bolt-ride.consumer.wedged-after}, or a handler has been at one batch for as long although nothing
 * is away that it could be waiting for. Lag, a lease that nobody gave, and a dependency that is away are no reasons.
 */
final class ConsumerLiveness implements HealthIndicator {

    private final StreamConsumer consumer;
    private final ConsumerPulse pulse;
    private final HeldShards shards;
    private final Outages outages;
    private final Duration wedgedAfter;

    ConsumerLiveness(
            StreamConsumer consumer, ConsumerPulse pulse, HeldShards shards, Outages outages, Duration wedgedAfter) {
        this.consumer = consumer;
        this.pulse = pulse;
        this.shards = shards;
        this.outages = outages;
        this.wedgedAfter = wedgedAfter;
    }

    @Override
    public Health health() {
        if (!consumer.isRunning()) {
            return Health.down()
                    .withDetail("fault", "the consumer's loop has ended")
                    .build();
        }
        if (exceeds(pulse.sinceLastTurn())) {
            return Health.down()
                    .withDetail("fault", "the consumer's loop has not turned for " + pulse.sinceLastTurn())
                    .build();
        }
        if (exceeds(shards.longestInHand()) && outages.current().isEmpty()) {
            return Health.down()
                    .withDetail("fault", "one batch has been in hand for " + shards.longestInHand())
                    .build();
        }
        return Health.up().build();
    }

    private boolean exceeds(Duration age) {
        return age.compareTo(wedgedAfter) > 0;
    }
}
