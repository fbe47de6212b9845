package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlineKpisTest {

    private final HeadlineKpis headline = new HeadlineKpis();

    @Test
    void figuresKeepEveryDigit() {
        assertThat(headline.of("{\"trip_date\":\"2024-05-25\",\"total_trips\":4885,"
                        + "\"total_revenue\":268640.785752322134498,\"average_fare\":54.50,\"min_fare\":0.0000000001,"
                        + "\"trips_by_hour\":[1,2]}"))
                .isEqualTo("{\"total_trips\":4885,\"total_revenue\":268640.785752322134498,\"average_fare\":54.50,"
                        + "\"min_fare\":0.0000000001}");
    }

    @Test
    void figureThatIsAbsentOrNullStaysSo() {
        assertThat(headline.of("{\"total_trips\":0,\"max_fare\":null}"))
                .isEqualTo("{\"total_trips\":0,\"max_fare\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[1]", "7", "{\"total_trips\":", "{} {}"})
    void anythingButOneObjectIsNoReport(String report) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> headline.of(report))
                .withMessageStartingWith("the report is not");
    }
}
