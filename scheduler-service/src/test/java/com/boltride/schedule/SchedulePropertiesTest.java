package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SchedulePropertiesTest {

    @Test
    void defaultsAskAtMidnightAndRetryThreeTimes() {
        ScheduleProperties properties = bind(Map.of());

        assertThat(properties.cron()).isEqualTo("0 0 0 * * *");
        assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(90));
        assertThat(properties.retryRule().retries()).isEqualTo(3);
    }

    @Test
    void hyphenMeansNever() {
        assertThat(bind(Map.of()).asksDaily()).isTrue();
        assertThat(bind(Map.of("cron", "-")).asksDaily()).isFalse();
    }

    @Test
    void lateArrivalsAreLookedForEveryHourUnlessSwitchedOff() {
        assertThat(bind(Map.of()).lateArrivals()).isEqualTo(new LateArrivalProperties(Duration.ofHours(1), 14));
        assertThat(bind(Map.of()).lateArrivals().areLookedFor()).isTrue();
        assertThat(bind(Map.of("late-arrivals.interval", "0")).lateArrivals().areLookedFor())
                .isFalse();
        assertThat(bind(Map.of("late-arrivals.look-back-days", "0"))
                        .lateArrivals()
                        .areLookedFor())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "cron, 0 0 25 * * *, must be six fields",
        "poll-interval, 0s, must be positive",
        "lease, 14s, at least three times the poll-interval",
        "max-concurrent-runs, 0, must be 1 or more",
        "retries, -1, must be 0 or more",
        "catch-up-days, 367, must be 0–366",
        "late-arrivals.interval, -1s, must be 0 or more",
        "late-arrivals.look-back-days, 367, must be 0–366"
    })
    void valueOutOfRangeIsNamed(String name, String value, String rule) {
        assertThatThrownBy(() -> bind(Map.of(name, value)))
                .rootCause()
                .hasMessageStartingWith("bolt-ride.schedule." + name + " is ")
                .hasMessageContaining(rule);
    }

    private static ScheduleProperties bind(Map<String, String> values) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("bolt-ride.schedule." + name, value));
        return new Binder(source).bindOrCreate("bolt-ride.schedule", ScheduleProperties.class);
    }
}
