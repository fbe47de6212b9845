package com.boltride.service;

import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Health component {@code outages}, there while an AWS service is being waited for, with one component for each: {@link
 * Status#OUT_OF_SERVICE}, since when, how many tries, and what it last said. Names are components, because components are
 * shown to everybody and details only to an operator, whom a service without a REST interface does not know.
 *
 * <p>It shows in {@code /actuator/health} only. The liveness and readiness groups leave it out, because a service that
 * waits does what it should: killing it would mend nothing, and would give its leases away to another that waits as well.
 */
final class OutagesHealth implements CompositeHealthContributor {

    private final Outages outages;

    OutagesHealth(Outages outages) {
        this.outages = outages;
    }

    @Override
    public Stream<Entry> stream() {
        return outages.current().stream().map(outage -> new Entry(outage.dependency(), indicator(outage)));
    }

    @Override
    public @Nullable HealthContributor getContributor(String dependency) {
        return stream()
                .filter(entry -> entry.name().equals(dependency))
                .findFirst()
                .map(Entry::contributor)
                .orElse(null);
    }

    private static HealthIndicator indicator(Outage outage) {
        Health health = Health.outOfService()
                .withDetail("since", outage.since())
                .withDetail("attempts", outage.attempts())
                .withDetail("fault", outage.fault())
                .build();
        return () -> health;
    }
}
