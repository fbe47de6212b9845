package com.boltride.schedule.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What is judged at a time: an hour, by the clock of those who handled its records, or a day's report.
 *
 * @param name such as {@code hour 2024-05-25T13} or {@code report of 2024-05-25}
 * @param day the UTC day it is, or is of
 * @param number within the day: an hour's, or 24 for its report
 */
record Period(String name, LocalDate day, int number) {

    private static final int REPORT = 24;

    static Period hour(Instant begin) {
        Instant hour = begin.truncatedTo(ChronoUnit.HOURS);
        return new Period(
                "hour " + hour.toString().substring(0, 13),
                LocalDate.ofInstant(hour, ZoneOffset.UTC),
                hour.atOffset(ZoneOffset.UTC).getHour());
    }

    static Period report(LocalDate day) {
        return new Period("report of " + day, day, REPORT);
    }

    /** The period that a summary is about. */
    static Period of(QualitySummary summary) {
        boolean isHour = summary.from().plus(1, ChronoUnit.HOURS).equals(summary.to());
        return isHour ? hour(summary.from()) : report(LocalDate.ofInstant(summary.from(), ZoneOffset.UTC));
    }

    boolean beginsADay() {
        return number == 0;
    }

    Instant from() {
        return day.atStartOfDay(ZoneOffset.UTC)
                .plusHours(number == REPORT ? 0 : number)
                .toInstant();
    }

    Instant to() {
        return from().plus(number == REPORT ? 24 : 1, ChronoUnit.HOURS);
    }

    /** The same for the same period, whoever judges it and how often. */
    String id() {
        return "quality-" + day + "-" + (number == REPORT ? "report" : "hour-%02d".formatted(number));
    }
}
