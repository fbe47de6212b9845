package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBackoffTest {

    private final RetryBackoff backoff =
            new RetryBackoff(Duration.ofSeconds(60), Duration.ofMinutes(15), new Random(1));

    @ParameterizedTest
    @CsvSource({"1, 60, 120", "2, 120, 240", "3, 240, 480", "4, 450, 900", "5, 450, 900", "1000, 450, 900"})
    void waitDoublesUpToItsLimit(int receives, int shortest, int longest) {
        List<Duration> waits = waitsAfter(receives, backoff);

        assertThat(waits)
                .allSatisfy(
                        wait -> assertThat(wait).isBetween(Duration.ofSeconds(shortest), Duration.ofSeconds(longest)))
                .as("jitter keeps ends that came together from coming back together")
                .hasSizeGreaterThan(20);
    }

    @Test
    void waitIsNeverShorterThanTheBase() {
        RetryBackoff always = new RetryBackoff(Duration.ofSeconds(60), Duration.ofSeconds(60), new Random(1));

        assertThat(waitsAfter(3, always)).containsOnly(Duration.ofSeconds(60));
    }

    private static List<Duration> waitsAfter(int receives, RetryBackoff backoff) {
        return IntStream.range(0, 500)
                .mapToObj(i -> backoff.after(receives))
                .distinct()
                .toList();
    }
}
