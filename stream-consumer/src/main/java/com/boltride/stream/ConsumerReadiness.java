package com.boltride.stream;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health component {@code consumerReadiness}: UP once the KCL has begun, with or without a lease: a spare worker is
 * ready.
 */
final class ConsumerReadiness implements HealthIndicator {

    private final ConsumerPulse pulse;

    ConsumerReadiness(ConsumerPulse pulse) {
        this.pulse = pulse;
    }

    @Override
    public Health health() {
        return pulse.initialized() ? Health.up().build() : Health.outOfService().build();
    }
}
