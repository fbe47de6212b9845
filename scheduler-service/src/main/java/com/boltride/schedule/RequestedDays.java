package com.boltride.schedule;

import com.boltride.service.InvalidRequestException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads days out of requests. A day is UTC, is written {@code 2024-05-25}, and is not in the future. Whatever is wrong
 * becomes an {@link InvalidRequestException} that names the field.
 */
final class RequestedDays {

    /** A leap year's worth: a backfill of more is more likely a slip than a wish. */
    static final int LONGEST_RANGE = 366;

    /** A day that no trip can be older than; keeps out slips such as the year 0024. */
    private static final LocalDate FIRST = LocalDate.EPOCH;

    private final Clock clock;

    RequestedDays(Clock clock) {
        this.clock = clock;
    }

    /** The days that an aggregation is asked for: one, or those of a range. */
    List<LocalDate> of(AggregationRequest request) {
        if (request.date() == null) {
            return range(request.from(), request.to());
        }
        if (request.from() != null || request.to() != null) {
            throw new InvalidRequestException("date", "date is for one day, from and to are for several: not both");
        }
        return List.of(day("date", request.date()));
    }

    /** The days from the first to the last, at most {@value #LONGEST_RANGE}. */
    List<LocalDate> range(@Nullable String from, @Nullable String to) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        requireInOrder(first, last);
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days > LONGEST_RANGE) {
            throw new InvalidRequestException(
                    "to",
                    "from " + first + " to " + last + " are " + days + " days, but at most " + LONGEST_RANGE
                            + " are taken at a time");
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    /** A day that must be given. */
    LocalDate day(String field, @Nullable String text) {
        if (text == null) {
            throw new InvalidRequestException(field, field + " is missing: a day such as 2024-05-25");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(field, field + " '" + text + "' is not a day such as 2024-05-25");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (day.isAfter(today)) {
            throw new InvalidRequestException(
                    field, field + " " + day + " is in the future: today is " + today + " UTC");
        }
        if (day.isBefore(FIRST)) {
            throw new InvalidRequestException(field, field + " " + day + " is before " + FIRST);
        }
        return day;
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate optionalDay(String field, @Nullable String text) {
        return text == null ? null : day(field, text);
    }

    /** Requires that a range, if it has both ends, does not end before it begins. */
    static void requireInOrder(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidRequestException("to", "to " + to + " is before from " + from);
        }
    }
}
