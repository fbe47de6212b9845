package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    private final Bounds bounds = Bounds.of("0.01", "500");

    @ParameterizedTest
    @CsvSource({
        "0.01, false",
        "0.0099999999999, true",
        "0.009, true",
        "0, true",
        "12.5, false",
        "500, false",
        "500.000, false",
        "500.0000000000001, true",
        "500.01, true",
        "12345678901234567890.5, true"
    })
    void bothEndsAreWithin(String value, boolean outside) {
        assertThat(bounds.areLeftBy(columnOf(Decimal.of(new BigDecimal(value))), 0))
                .isEqualTo(outside);
    }

    @Test
    void boundsBeyondWhatAKeyCanTellHoldToo() {
        Bounds far = Bounds.of("0", "10000000000");

        assertThat(far.areLeftBy(columnOf(Decimal.of(new BigDecimal("9999999999.5"))), 0))
                .isFalse();
        assertThat(far.areLeftBy(columnOf(Decimal.of(new BigDecimal("10000000000.5"))), 0))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsNotOutside() {
        assertThat(bounds.areLeftBy(columnOf(null), 0)).isFalse();
    }

    private static DecimalColumn columnOf(Decimal value) {
        DecimalColumn column = new DecimalColumn(1);
        column.append(value);
        return column;
    }
}
