package com.boltride.service;

import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.util.Collection;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Health component {@code outages}: {@link Status#OUT_OF_SERVICE} while an AWS service is being waited for, with since
 * when, how many tries, and what it last said. It shows in {@code /actuator/health} only. The liveness and readiness
 * groups leave it out, because a service that waits does what it should: killing it would mend nothing, and would give
 * its leases away to another that waits as well.
 */
final class OutagesHealthIndicator implements HealthIndicator {

    private final Outages outages;

    OutagesHealthIndicator(Outages outages) {
        this.outages = outages;
    }

    @Override
    public Health health() {
        Collection<Outage> current = outages.current();
        Health.Builder health = current.isEmpty() ? Health.up() : Health.outOfService();
        for (Outage outage : current) {
            health.withDetail(
                    outage.dependency(),
                    Map.of("since", outage.since(), "attempts", outage.attempts(), "fault", outage.fault()));
        }
        return health.build();
    }
}
