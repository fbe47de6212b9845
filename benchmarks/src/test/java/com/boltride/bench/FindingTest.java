package com.boltride.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Samples MEASURED = new Samples("service", "µs", List.of(30.0, 20.0, 50.0));
    private static final Samples BASELINE = new Samples("floor", "µs", List.of(20.0, 20.0, 20.0));

    @Test
    void outcomeIsTheRatioOfEachRunToTheBaselinesRunOfTheSameMinute() {
        Samples moody = new Samples("floor", "µs", List.of(30.0, 10.0, 25.0));

        assertThat(finding(moody, null).outcome()).isEqualTo(new Spread(2, 1, 2));
    }

    @Test
    void outcomeWithoutABaselineIsWhatWasMeasured() {
        assertThat(finding(null, null).outcome()).isEqualTo(new Spread(30, 20, 50));
    }

    @Test
    void goalIsAboutTheMedian() {
        assertThat(finding(BASELINE, Goal.atMost(1.5)).isMet()).isTrue();
        assertThat(finding(BASELINE, Goal.atMost(1.49)).isMet()).isFalse();
        assertThat(finding(BASELINE, Goal.atLeast(1.5)).isMet()).isTrue();
        assertThat(finding(BASELINE, Goal.atLeast(1.51)).isMet()).isFalse();
        assertThat(finding(BASELINE, null).isMet()).isNull();
    }

    @Test
    void baselineHasAsManyRuns() {
        Samples fewer = new Samples("floor", "µs", List.of(30.0));

        assertThatThrownBy(() -> finding(fewer, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Finding finding(Samples baseline, Goal goal) {
        return new Finding(Finding.FIXTURE, MEASURED, baseline, goal);
    }
}
