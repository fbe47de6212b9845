package com.boltride.stage;

import com.boltride.tracing.StagingTrace;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The trips of a batch that ended on the same day. */
final class DayOfTrips {

    private final LocalDate date;
    private final String first;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<StagingTrace> traces = new ArrayList<>();
    private String last;
    private int trips;
    private BigDecimal fares = BigDecimal.ZERO;

    /** @param first sequence number of the first trip */
    DayOfTrips(LocalDate date, String first) {
        this.date = date;
        this.first = first;
        this.last = first;
    }

    void add(String sequenceNumber, StagedTrip trip, StagingTrace trace) {
        lines.writeBytes(trip.line());
        fares = fares.add(trip.fare());
        last = sequenceNumber;
        trips++;
        if (trace != StagingTrace.NONE) {
            traces.add(trace);
        }
    }

    StagedObject asObject(String shard) {
        String key = "completed-trips/trip_date=" + date + "/" + shard + "_" + first + "_" + last + ".json";
        return new StagedObject(key, lines.toByteArray(), trips, fares, List.copyOf(traces));
    }
}
