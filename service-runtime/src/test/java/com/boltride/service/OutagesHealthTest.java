package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Outages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

class OutagesHealthTest {

    private static final Instant NOW = Instant.parse("2024-05-25T13:19:00Z");

    private final Outages outages = new Outages(Clock.fixed(NOW, ZoneOffset.UTC));
    private final OutagesHealth outagesHealth = new OutagesHealth(outages);

    @Test
    void hasNothingToSayWhileNothingIsWaitedFor() {
        assertThat(outagesHealth.stream()).isEmpty();
        assertThat(outagesHealth.getContributor("dynamodb")).isNull();
    }

    @Test
    void saysWhatIsWaitedForAndSinceWhen() {
        outages.failed("dynamodb", "throttled");
        outages.failed("dynamodb", "connection refused");
        outages.failed("sqs", "throttled");

        assertThat(outagesHealth.stream().map(entry -> entry.name())).containsExactlyInAnyOrder("dynamodb", "sqs");
        Health health = Objects.requireNonNull(((HealthIndicator) outagesHealth.getContributor("dynamodb")).health());
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails()).isEqualTo(Map.of("since", NOW, "attempts", 2, "fault", "connection refused"));
    }

    @Test
    void saysNoMoreOfADependencyThatAnswersAgain() {
        outages.failed("dynamodb", "throttled");
        outages.succeeded("dynamodb");

        assertThat(outagesHealth.stream()).isEmpty();
    }
}
