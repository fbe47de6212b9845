package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TripSourceTest {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2024-12-31");

    private final TripSource source = new TripSource(new Random(5), new TripIds(5), FIRST_DAY, 2);
    private final List<Trip> trips = Stream.generate(source::next).limit(20_000).toList();

    @Test
    void tripsStartAndEndOnTheDaysAskedFor() {
        assertThat(trips).allSatisfy(trip -> {
            String start = trip.start().value(Column.START_TIME);
            String end = trip.end().value(Column.END_TIME);
            assertThat(start).isLessThan(end).isGreaterThanOrEqualTo("2024-12-31 00:00:00");
            assertThat(end).isLessThan("2025-01-02 00:00:00");
        });
    }

    @Test
    void fewerTripsStartAtFourInTheMorningThanAtSixInTheEvening() {
        assertThat(startedAt("04")).isLessThan(startedAt("18"));
    }

    @Test
    void oneTripInTenHasNoneOfTheMetersCodes() {
        List<Column> codes = List.of(Column.RATE_CODE, Column.PASSENGER_COUNT, Column.PAYMENT_TYPE, Column.TRIP_TYPE);

        assertThat(trips)
                .extracting(trip -> codes.stream()
                        .filter(code -> trip.end().value(code).isEmpty())
                        .count())
                .containsOnly(0L, 4L);
        assertThat(trips.stream()
                        .filter(trip -> trip.end().value(Column.RATE_CODE).isEmpty())
                        .count())
                .isBetween(1_800L, 2_200L);
    }

    @Test
    void faresHaveMoreDigitsThanAFloatKeeps() {
        assertThat(trips.stream()
                        .filter(trip -> trip.end().value(Column.FARE_AMOUNT).length() > 14))
                .hasSizeGreaterThan(15_000);
    }

    private long startedAt(String hour) {
        return trips.stream()
                .filter(trip -> trip.start().value(Column.START_TIME).startsWith(hour, 11))
                .count();
    }
}
