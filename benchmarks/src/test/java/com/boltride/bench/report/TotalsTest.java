package com.boltride.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.contract.DataContract;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final Totals TOTALS = totals("268640.785752322134498", 3);

    @Test
    void totalsAreReadFromAReport() {
        String example = DataContract.KPI_REPORT.examples().get(0);

        assertThat(Totals.ofReport(example).trips()).isPositive();
    }

    @Test
    void roundingOfDoublesMakesNoOtherReport() {
        TOTALS.requireSameAs(totals("268640.785752322134999", 3));
    }

    @Test
    void otherSumOrCountIsAContradiction() {
        assertThatThrownBy(() -> TOTALS.requireSameAs(totals("268640.79", 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> TOTALS.requireSameAs(totals("268640.785752322134498", 2)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Totals totals(String revenue, long duplicates) {
        return new Totals(4_885, new BigDecimal(revenue), BigDecimal.ONE, duplicates);
    }
}
