package com.boltride.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1));

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 200", "3, 400", "4, 800", "5, 1000", "6, 1000", "1000, 1000", "2147483647, 1000"})
    void ceilingDoublesUpToTheCap(int attempt, long millis) {
        assertThat(backoff.ceiling(attempt)).hasMillis(millis);
    }

    @Test
    void pauseIsSpreadBetweenNothingAndTheCeiling() {
        Random random = new Random(1);

        var pauses = random.ints(1000).mapToObj(i -> backoff.pause(3, random)).toList();

        assertThat(pauses).allMatch(pause -> !pause.isNegative() && pause.toMillis() <= 400);
        assertThat(pauses).anyMatch(pause -> pause.toMillis() < 40).anyMatch(pause -> pause.toMillis() > 360);
    }

    @Test
    void capBelowTheBaseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .withMessageContaining("PT2S");
        assertThatIllegalArgumentException().isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
    }
}
