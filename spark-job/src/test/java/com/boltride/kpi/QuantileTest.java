package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    @ParameterizedTest
    @CsvSource({
        "50, 7, 7",
        "95, 7, 7",
        "50, 1 2, 1.5",
        "50, 1 2 9, 2",
        "95, 0 1, 0.95",
        "95, 0 1 2 3 4 5 6 7 8 9 10, 9.5",
        "95, 1.0000000000000000001 1.0000000000000000002, 1.000000000000000000195",
        "0, 3 4, 3",
        "100, 3 4, 4"
    })
    void interpolatesBetweenTheTwoNearestValues(int percent, String ascending, BigDecimal expected) {
        List<BigDecimal> values =
                Stream.of(ascending.split(" ")).map(BigDecimal::new).toList();

        BigDecimal found =
                new Quantile(Measure.FARE, percent).of(values.size(), rank -> values.get(Math.toIntExact(rank)));

        assertThat(found).isEqualByComparingTo(expected);
    }
}
