package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportBoundsTest {

    @Test
    void boundsAreHandedOnAsTheyAre() {
        assertThat(new ReportBounds("0.01..500", "0..0", "1..360").fare()).isEqualTo("0.01..500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "5..1", "-1..1", "1..", "1...2", "1..2 --date 2024-05-25"})
    void whatTheJobWouldRefuseIsRefusedAtTheStart(String bounds) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReportBounds("0..1", bounds, "0..1"))
                .withMessageStartingWith("bolt-ride.quality.bounds.distance is " + bounds);
    }
}
