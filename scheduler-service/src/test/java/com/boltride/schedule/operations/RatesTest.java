package com.boltride.schedule.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Instant NOON = Instant.parse("2024-05-25T12:00:00Z");

    private final Rates rates = new Rates();

    @Test
    void firstLookKnowsNoRate() {
        assertThat(at(0, 5)).isNull();
    }

    @Test
    void growthIsReckonedForAMinute() {
        at(0, 5);

        assertThat(at(30, 15)).isEqualTo(20.0);
    }

    @Test
    void whatGrewBeforeTheLastMinuteDoesNotCount() {
        at(0, 0);
        at(30, 1_000);
        at(61, 1_000);

        assertThat(at(91, 1_000)).isZero();
    }

    @Test
    void counterThatStartsAgainIsMeasuredAnew() {
        at(0, 1_000);

        assertThat(at(10, 3)).isNull();
        assertThat(at(20, 4)).isEqualTo(6.0);
    }

    @Test
    void longTimeWithoutALookIsNotTheLastMinute() {
        at(0, 0);

        assertThat(at(3_600, 60)).isNull();
        assertThat(at(3_610, 61)).isEqualTo(6.0);
    }

    private Double at(int second, double total) {
        return rates.perMinute("counter", total, NOON.plusSeconds(second));
    }
}
