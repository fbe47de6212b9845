package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.service.InvalidRequestException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedDaysTest {

    private final RequestedDays days = new RequestedDays(new MutableClock("2024-05-26T23:59:59.999Z"));

    @Test
    void rangeHasBothItsEnds() {
        assertThat(days.of(new AggregationRequest(null, "2024-02-28", "2024-03-01")))
                .containsExactly(
                        LocalDate.parse("2024-02-28"), LocalDate.parse("2024-02-29"), LocalDate.parse("2024-03-01"));
        assertThat(days.range("2024-05-25", "2024-05-25")).containsExactly(LocalDate.parse("2024-05-25"));
    }

    @Test
    void leapYearIsTheLongestRange() {
        assertThat(days.range("2023-05-27", "2024-05-26")).hasSize(366);
        assertThatThrownBy(() -> days.range("2023-05-26", "2024-05-26"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("are 367 days");
    }

    @ParameterizedTest
    @CsvSource({"1970-01-01", "2024-05-26"})
    void firstAndLastPossibleDayAreTaken(String day) {
        assertThat(days.of(new AggregationRequest(day, null, null))).containsExactly(LocalDate.parse(day));
        assertThat(days.optionalDay("from", day)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "           ,            ,            , from is missing",
        "           , 2024-05-25 ,            , to is missing",
        "2024-05-25 , 2024-05-25 ,            , not both",
        "2024-05-25 ,            , 2024-05-25 , not both",
        "2024-05-27 ,            ,            , is in the future: today is 2024-05-26 UTC",
        "1969-12-31 ,            ,            , is before 1970-01-01",
        "2024-02-30 ,            ,            , 2024-02-30",
    })
    void whatIsNoDayOrRangeIsRefused(String date, String from, String to, String fault) {
        assertThatThrownBy(() -> days.of(new AggregationRequest(date, from, to)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(fault);
    }

    @Test
    void rangeDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> days.range("2024-05-25", "2024-05-24"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("to 2024-05-24 is before from 2024-05-25");
    }

    @Test
    void openEndMayBeLeftOut() {
        assertThat(days.optionalDay("to", null)).isNull();
    }
}
