package com.boltride.kpi;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The trips of one {@link SlicePack} as columns, in the order of the lines: about 80 bytes a trip and few objects, so that
 * Spark can keep a day in memory, or on disk, between the steps of the report.
 */
final class TripBlock implements Serializable {
    private static final long serialVersionUID = 1L;

    final DecimalColumn fares;
    final DecimalColumn durations;
    final DecimalColumn estimatedFares;
    final DecimalColumn tips;
    final DecimalColumn distances;
    final TextColumn origins;
    final TextColumn destinations;
    final TextColumn paymentTypes;
    final CorruptRecords corrupt = new CorruptRecords();
    private final int ordinal;
    private long[] keysHigh;
    private long[] keysLow;
    private byte[] endHours;
    private int rows;

    /**
     * @param ordinal the block's place among the day's blocks, from 0
     * @param expectedRows more may come
     */
    TripBlock(int ordinal, int expectedRows) {
        this.ordinal = ordinal;
        fares = new DecimalColumn(expectedRows);
        durations = new DecimalColumn(expectedRows);
        estimatedFares = new DecimalColumn(expectedRows);
        tips = new DecimalColumn(expectedRows);
        distances = new DecimalColumn(expectedRows);
        origins = new TextColumn(expectedRows);
        destinations = new TextColumn(expectedRows);
        paymentTypes = new TextColumn(expectedRows);
        keysHigh = new long[expectedRows];
        keysLow = new long[expectedRows];
        endHours = new byte[expectedRows];
    }

    /** The capacity of a column that is full with so many rows. */
    static int grown(int rows) {
        return rows + rows / 2 + 16;
    }

    void append(Trip trip) {
        if (rows == endHours.length) {
            keysHigh = Arrays.copyOf(keysHigh, grown(rows));
            keysLow = Arrays.copyOf(keysLow, grown(rows));
            endHours = Arrays.copyOf(endHours, grown(rows));
        }
        keysHigh[rows] = trip.key().high();
        keysLow[rows] = trip.key().low();
        endHours[rows] = (byte) trip.endHour();
        fares.append(trip.fare());
        durations.append(trip.durationSeconds());
        estimatedFares.append(trip.estimatedFare());
        tips.append(trip.tip());
        distances.append(trip.distance());
        origins.append(trip.origin());
        destinations.append(trip.destination());
        paymentTypes.append(trip.paymentType());
        rows++;
    }

    int ordinal() {
        return ordinal;
    }

    int rows() {
        return rows;
    }

    TripKey key(int row) {
        return new TripKey(keysHigh[row], keysLow[row]);
    }

    int endHour(int row) {
        return endHours[row];
    }
}
