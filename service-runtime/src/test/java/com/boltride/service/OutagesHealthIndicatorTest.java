package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Outages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class OutagesHealthIndicatorTest {

    private static final Instant NOW = Instant.parse("2024-05-25T13:19:00Z");

    private final Outages outages = new Outages(Clock.fixed(NOW, ZoneOffset.UTC));
    private final OutagesHealthIndicator indicator = new OutagesHealthIndicator(outages);

    @Test
    void isUpWhileNothingIsWaitedFor() {
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void saysWhatIsWaitedForAndSinceWhen() {
        outages.failed("dynamodb", "throttled");
        outages.failed("dynamodb", "connection refused");

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails())
                .containsExactly(
                        Map.entry("dynamodb", Map.of("since", NOW, "attempts", 2, "fault", "connection refused")));
    }

    @Test
    void isUpAgainWhenTheDependencyAnswers() {
        outages.failed("dynamodb", "throttled");
        outages.succeeded("dynamodb");

        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }
}
