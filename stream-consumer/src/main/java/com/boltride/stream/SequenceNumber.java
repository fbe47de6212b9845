package com.boltride.stream;

/**
 * The place of a record in its shard, as handlers and checkpoints know it. A producer that uses the Kinesis Producer
 * Library may put many records into one; those share its sequence number and are numbered from 0. Each is written
 * {@code number:sub}, so that no two records of a shard have the same place, and a checkpoint can lie between them.
 *
 * @param number as the stream gave it
 * @param aggregated whether the record came in an aggregate
 * @param sub place in the aggregate, from 0; 0 if there is none
 */
record SequenceNumber(String number, boolean aggregated, long sub) {

    private static final char SEPARATOR = ':';

    /** Reads what {@link #toString} wrote. */
    static SequenceNumber parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        return separator < 0
                ? new SequenceNumber(text, false, 0)
                : new SequenceNumber(text.substring(0, separator), true, Long.parseLong(text.substring(separator + 1)));
    }

    @Override
    public String toString() {
        return aggregated ? number + SEPARATOR + sub : number;
    }
}
