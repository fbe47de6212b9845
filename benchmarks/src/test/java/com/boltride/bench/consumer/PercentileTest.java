package com.boltride.bench.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {

    private static final List<Double> UP_TO_200 =
            IntStream.rangeClosed(1, 200).mapToObj(i -> (double) i).toList();

    @Test
    void soManyOfAHundredDoNotExceedIt() {
        assertThat(Percentile.P50.of(UP_TO_200)).isEqualTo(100);
        assertThat(Percentile.P95.of(UP_TO_200)).isEqualTo(190);
        assertThat(Percentile.P99.of(UP_TO_200)).isEqualTo(198);
    }

    @Test
    void ofFewValuesTheGreatestIsTaken() {
        assertThat(Percentile.P99.of(List.of(1.0, 2.0, 7.0))).isEqualTo(7);
        assertThat(Percentile.P50.of(List.of(7.0))).isEqualTo(7);
    }
}
