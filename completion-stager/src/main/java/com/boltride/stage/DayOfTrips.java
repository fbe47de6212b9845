package com.boltride.stage;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

/** The trips of a batch that ended on the same day. */
final class DayOfTrips {

    private final LocalDate date;
    private final String first;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private String last;
    private int trips;

    /** @param first sequence number of the first trip */
    DayOfTrips(LocalDate date, String first) {
        this.date = date;
        this.first = first;
        this.last = first;
    }

    void add(String sequenceNumber, byte[] line) {
        lines.writeBytes(line);
        last = sequenceNumber;
        trips++;
    }

    StagedObject asObject(String shard) {
        String key = "completed-trips/trip_date=" + date + "/" + shard + "_" + first + "_" + last + ".json";
        return new StagedObject(key, lines.toByteArray(), trips);
    }
}
