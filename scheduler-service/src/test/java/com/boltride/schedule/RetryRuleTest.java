package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Backoff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryRuleTest {

    private static final Instant NOW = Instant.parse("2024-05-26T00:00:00Z");

    private final RetryRule twice = new RetryRule(2, new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(3)));
    private final Run first = failed(Run.requested(RunId.parse("2024-05-25-7"), RunTrigger.REQUEST, NOW));

    @Test
    void retriesCountFromTheRequestAndNotFromTheDaysFirstAttempt() {
        Run second = failed(first.retried(NOW, NOW));
        Run third = failed(second.retried(NOW, NOW));

        assertThat(third.id()).hasToString("2024-05-25-9");
        assertThat(twice.tryAgain(first)).isTrue();
        assertThat(twice.tryAgain(second)).isTrue();
        assertThat(twice.tryAgain(third)).isFalse();
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        Run second = failed(first.retried(NOW, NOW));
        Run third = failed(second.retried(NOW, NOW));

        assertThat(twice.pauseAfter(first)).isEqualTo(Duration.ofMinutes(1));
        assertThat(twice.pauseAfter(second)).isEqualTo(Duration.ofMinutes(2));
        assertThat(twice.pauseAfter(third)).isEqualTo(Duration.ofMinutes(3));
    }

    private static Run failed(Run run) {
        return run.withOutcome(Outcome.failed(NOW, null, "refused"));
    }
}
