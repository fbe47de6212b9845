package com.boltride.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {

    private static final Login OPERATOR = new Login("10.0.0.1", "operator");

    private Duration now = Duration.ZERO;
    private final FailedLogins failures = new FailedLogins(() -> now.toNanos());

    @Test
    void fifthFailureInARowIsTheLast() {
        fail(4);
        assertThat(failures.refusedFor(OPERATOR)).isZero();

        fail(1);

        assertThat(failures.refusedFor(OPERATOR)).isEqualTo(FailedLogins.PAUSE);
    }

    @Test
    void refusalEndsAMinuteAfterTheLastFailure() {
        fail(5);

        now = Duration.ofSeconds(59);
        assertThat(failures.refusedFor(OPERATOR)).isEqualTo(Duration.ofSeconds(1));
        now = Duration.ofSeconds(60);
        assertThat(failures.refusedFor(OPERATOR)).isZero();
        fail(4);
        assertThat(failures.refusedFor(OPERATOR)).isZero();
    }

    @Test
    void sameUserElsewhereAndOtherUsersHereGetIn() {
        fail(5);

        assertThat(failures.refusedFor(new Login("10.0.0.2", "operator"))).isZero();
        assertThat(failures.refusedFor(new Login("10.0.0.1", "viewer"))).isZero();
    }

    @Test
    void successClearsTheCount() {
        fail(4);
        failures.succeeded(OPERATOR);
        fail(4);

        assertThat(failures.refusedFor(OPERATOR)).isZero();
    }

    @Test
    void floodOfNamesNeitherFillsMemoryNorWashesOutTheOneUnderAttack() {
        fail(5);
        for (int name = 0; name < 50_000; name++) {
            failures.failed(new Login("10.0.0.1", "name-" + name));
            if (name % 100 == 0) {
                failures.refusedFor(OPERATOR);
            }
        }

        assertThat(failures.size()).isLessThanOrEqualTo(10_000);
        assertThat(failures.refusedFor(OPERATOR)).isPositive();
    }

    @Test
    void longNameIsCut() {
        assertThat(new Login("10.0.0.1", "x".repeat(8_000)).username()).hasSize(64);
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            failures.failed(OPERATOR);
        }
    }
}
