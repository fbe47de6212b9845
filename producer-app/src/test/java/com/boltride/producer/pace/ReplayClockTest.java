package com.boltride.producer.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayClockTest {

    private static final Instant FIRST = Instant.parse("2024-05-25T00:01:00Z");

    private final FakeTime time = new FakeTime();

    @Test
    void anHourTakesAMinuteAtSixtyTimesTheSpeed() {
        ReplayClock clock = new ReplayClock(new BigDecimal("60"), FIRST, time::nanoTime);

        assertThat(clock.untilDue(FIRST)).isZero();
        assertThat(clock.untilDue(FIRST.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void anEventIsDueWhenItsTimeHasCome() {
        ReplayClock clock = new ReplayClock(new BigDecimal("60"), FIRST, time::nanoTime);
        time.pass(Duration.ofSeconds(59));

        assertThat(clock.untilDue(FIRST.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(1));

        time.pass(Duration.ofSeconds(11));
        assertThat(clock.untilDue(FIRST.plus(Duration.ofHours(1)))).isEqualTo(Duration.ofSeconds(-10));
    }

    @Test
    void slowMotionAndTheLongestTimesAreWaitedFor() {
        ReplayClock clock =
                new ReplayClock(new BigDecimal("0.00001"), Instant.parse("0001-01-01T00:00:00Z"), time::nanoTime);

        assertThat(clock.untilDue(Instant.parse("9999-12-31T23:59:59Z"))).isPositive();
    }
}
