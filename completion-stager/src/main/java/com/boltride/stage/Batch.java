package com.boltride.stage;

import com.boltride.tracing.StagingTrace;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The trips of one shard that wait to be staged together. There is at least one. */
final class Batch {

    private final Instant waitsFrom;
    private final Map<LocalDate, DayOfTrips> days = new TreeMap<>();
    private int trips;
    private long bytes;

    /** @param waitsFrom from when its first trip waits */
    Batch(Instant waitsFrom) {
        this.waitsFrom = waitsFrom;
    }

    void add(String sequenceNumber, StagedTrip trip, StagingTrace trace) {
        days.computeIfAbsent(trip.tripDate(), date -> new DayOfTrips(date, sequenceNumber))
                .add(sequenceNumber, trip, trace);
        trips++;
        bytes += trip.line().length;
    }

    Instant waitsFrom() {
        return waitsFrom;
    }

    int trips() {
        return trips;
    }

    long bytes() {
        return bytes;
    }

    /** One object for each day, in the order of the days. */
    List<StagedObject> objects(String shard) {
        return days.values().stream().map(day -> day.asObject(shard)).toList();
    }
}
