package com.boltride.bench.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Trips of one day as lines of staged objects, shaped like those of the sample data: few busy places among many, fares with
 * some fourteen decimals, one trip in ten without its meter's codes. The same number always gives the same line.
 *
 * <p>Not thread-safe.
 */
final class StagedLines {

    private static final int MINUTES_A_DAY = 1_440;
    private static final int PLACES = 265;
    private static final long FARE_UNITS = 100_000_000_000_000L;
    private static final long TIP_UNITS = 1_000_000_000_000_000L;

    private final LocalDate day;
    private final StringBuilder line = new StringBuilder(512);

    /** @param day UTC, on which all of the trips end */
    StagedLines(LocalDate day) {
        this.day = day;
    }

    /** The trip of a number, from 0 below 2^40, with its line feed; ASCII. Valid until the next call. */
    CharSequence line(long number) {
        SplittableRandom random = new SplittableRandom(number);
        int end = random.nextInt(MINUTES_A_DAY);
        int duration = 10 + random.nextInt(50);
        long fare = 10 * FARE_UNITS + random.nextLong(90 * FARE_UNITS);
        line.setLength(0);
        line.append("{\"trip_id\":\"");
        id(number);
        line.append('"');
        instant("start_time", end - duration);
        instant("end_time", end);
        text("origin", place(random));
        text("destination", place(random));
        text("vendor_id", random.nextInt(100) < 86 ? 2 : 1);
        instant("estimated_end_time", end - duration + 5 + random.nextInt(55));
        decimal(
                "estimated_fare_amount",
                random.nextInt(10) < 6 ? fare : 10 * FARE_UNITS + random.nextLong(90 * FARE_UNITS),
                14);
        decimal("fare_amount", fare, 14);
        decimal("tip_amount", random.nextInt(10) < 7 ? 0 : random.nextLong(5 * TIP_UNITS), 15);
        decimal("trip_distance", random.nextInt(2_000), 2);
        if (random.nextInt(10) > 0) {
            integer("passenger_count", 1 + random.nextInt(6));
            integer("rate_code", random.nextInt(10) < 9 ? 1 : 2);
            integer("payment_type", 1 + random.nextInt(4));
            integer("trip_type", random.nextInt(100) < 96 ? 1 : 2);
        }
        return line.append("}\n");
    }

    /** Ten hexadecimal digits that look random; different numbers give different ones. */
    private void id(long number) {
        long bits = number * 0xD1342543DE82EF95L;
        for (int shift = 36; shift >= 0; shift -= 4) {
            line.append(Character.forDigit((int) (bits >>> shift) & 0xF, 16));
        }
    }

    /** Half of the trips are of the busiest sixteenth of the places. */
    private static int place(SplittableRandom random) {
        return 1 + random.nextInt(random.nextBoolean() ? PLACES / 16 : PLACES);
    }

    private void instant(String field, int minute) {
        LocalDate date = minute < 0 ? day.minusDays(1) : day.plusDays(minute / MINUTES_A_DAY);
        int ofDay = Math.floorMod(minute, MINUTES_A_DAY);
        name(field).append('"').append(date).append('T');
        twoDigits(ofDay / 60);
        line.append(':');
        twoDigits(ofDay % 60);
        line.append(":00Z\"");
    }

    private void twoDigits(int number) {
        line.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void text(String field, int value) {
        name(field).append('"').append(value).append('"');
    }

    private void integer(String field, int value) {
        name(field).append(value);
    }

    /** Without zeros behind the last digit, as the table keeps numbers. */
    private void decimal(String field, long unscaled, int scale) {
        name(field)
                .append(BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toPlainString());
    }

    private StringBuilder name(String field) {
        return line.append(",\"").append(field).append("\":");
    }
}
