package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalColumnTest {
    private static final String[] AWKWARD = {
        "0",
        "0.1",
        "10.036694629486497",
        "9999999999.999999999",
        "92233720369",
        "999999999999999999",
        "1e125",
        "0.0000000001",
        "0.00000000010000000000000000000000001",
        "12345678901234567890.123456789",
        "1e-130"
    };

    private final DecimalColumn column = new DecimalColumn(2);

    @Test
    void compactWideAndAbsentValuesStandSideBySide() {
        column.append(decimal("40.09620692463166"));
        column.append(null);
        column.append(decimal("12345678901234567890.123456789"));
        for (int i = 0; i < 100; i++) {
            column.append(decimal(i + ".5"));
        }
        column.append(decimal("1e-130"));

        assertThat(column.get(0)).isEqualByComparingTo("40.09620692463166");
        assertThat(column.isPresent(1)).isFalse();
        assertThat(column.get(2)).isEqualByComparingTo("12345678901234567890.123456789");
        assertThat(column.get(102)).isEqualByComparingTo("99.5");
        assertThat(column.get(103)).isEqualByComparingTo("1e-130");
    }

    @Test
    void keysNeverContradictTheOrderOfTheValues() {
        List<BigDecimal> values = new ArrayList<>();
        Random random = new Random(11);
        for (String text : AWKWARD) {
            values.add(new BigDecimal(text));
        }
        for (int i = 0; i < 500; i++) {
            values.add(BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(18)));
        }
        values.forEach(value -> column.append(Decimal.of(value)));

        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                if (values.get(i).compareTo(values.get(j)) < 0) {
                    assertThat(column.key(i)).isLessThanOrEqualTo(column.key(j));
                }
            }
        }
    }

    @Test
    void sumIsExactWhenCountersOverflowAndScalesMix() {
        BigDecimal expected = BigDecimal.ZERO;
        DecimalSum sum = new DecimalSum();
        DecimalSum otherHalf = new DecimalSum();
        Random random = new Random(5);
        for (int row = 0; row < 2_000; row++) {
            BigDecimal value = row % 7 == 0
                    ? new BigDecimal(AWKWARD[row % AWKWARD.length])
                    : BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000_000L), random.nextInt(19));
            column.append(Decimal.of(value));
            column.addTo(row % 2 == 0 ? sum : otherHalf, row);
            expected = expected.add(value);
        }
        sum.merge(otherHalf);

        assertThat(sum.total()).isEqualByComparingTo(expected);
    }

    private static Decimal decimal(String text) {
        return Decimal.of(new BigDecimal(text));
    }
}
