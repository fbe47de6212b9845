package com.boltride.schedule;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A place in the list of runs, written as {@code 2024-05-26T00:00:00.012Z_2024-05-25-1}.
 *
 * @param requestedAt by which the list is sorted
 * @param id tells apart runs of the same instant
 */
record RunCursor(Instant requestedAt, RunId id) {

    static RunCursor at(Run run) {
        return new RunCursor(run.requestedAt(), run.id());
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if it did not write the text
     */
    static RunCursor parse(String text) {
        int separator = text.indexOf('_');
        try {
            return new RunCursor(
                    Instant.parse(text.substring(0, Math.max(0, separator))),
                    RunId.parse(text.substring(separator + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + text + "' is not the 'next' of a list of runs", e);
        }
    }

    @Override
    public String toString() {
        return requestedAt + "_" + id;
    }
}
