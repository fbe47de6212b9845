package com.boltride.kpi;

import java.time.LocalDate;

/**
 * Reads a staged line: one JSON object with the fixed fields of a completed trip, {@link TripFields}.
 *
 * <p>Not thread-safe.
 */
final class TripLineParser {
    private final PlainLine plain = new PlainLine();
    private final JsonLine json = new JsonLine();
    private final TripKeys keys = new TripKeys();
    private final LocalDate day;

    /** @param day the partition's day, UTC */
    TripLineParser(LocalDate day) {
        this.day = day;
    }

    /** @throws CorruptRecordException when the bytes are not a completed trip of the day */
    Trip parse(byte[] bytes, int offset, int length) throws CorruptRecordException {
        TripFields fields = new TripFields();
        if (!plain.read(bytes, offset, length, fields)) {
            fields = new TripFields();
            json.read(bytes, offset, length, fields);
        }
        return fields.toTrip(day, keys);
    }
}
