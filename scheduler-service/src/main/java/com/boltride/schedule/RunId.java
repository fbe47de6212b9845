package com.boltride.schedule;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a run: the day it reports on and which attempt at that day it is. Written as {@code 2024-05-25-1}.
 *
 * @param date UTC day on which the trips ended
 * @param attempt from 1, without gaps
 */
record RunId(LocalDate date, int attempt) {

    private static final Pattern TEXT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-([1-9]\\d{0,8})");

    RunId {
        if (attempt < 1) {
            throw new IllegalArgumentException("an attempt counts from 1, but is " + attempt);
        }
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if the text is not a run's id
     */
    static RunId parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a run's id looks like 2024-05-25-1, but this is '" + text + "'");
        }
        try {
            return new RunId(LocalDate.parse(parts.group(1)), Integer.parseInt(parts.group(2)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("there is no day " + parts.group(1), e);
        }
    }

    /** The attempt after this one. */
    RunId next() {
        return new RunId(date, attempt + 1);
    }

    @Override
    public String toString() {
        return date + "-" + attempt;
    }
}
