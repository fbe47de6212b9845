package com.boltride.producer.csv;

import java.util.List;

/** One row of the file, as far as CSV goes. */
public sealed interface Row {

    /** Where its first line begins. */
    Position start();

    /** Where the line after it begins. */
    Position end();

    /** Its bytes without the last line break; of a line that is too long, the first part. */
    byte[] raw();

    /**
     * A record with as many fields as expected.
     *
     * @param values the fields, without their quotes
     */
    record WellFormed(Position start, Position end, byte[] raw, List<String> values) implements Row {}

    /** @param fault why this is no record: a sentence for a person, on one line */
    record Malformed(Position start, Position end, byte[] raw, String fault) implements Row {}
}
