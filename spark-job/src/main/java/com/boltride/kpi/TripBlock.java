package com.boltride.kpi;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The trips of one {@link SlicePack} as columns, in the order of the lines: about 80 bytes a trip and few objects, so that
 * Spark can keep a day in memory, or on disk, between the steps of the report.
 */
final class TripBlock implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int INITIAL_ROWS = 1_024;

    final DecimalColumn fares = new DecimalColumn();
    final DecimalColumn durations = new DecimalColumn();
    final DecimalColumn estimatedFares = new DecimalColumn();
    final DecimalColumn tips = new DecimalColumn();
    final DecimalColumn distances = new DecimalColumn();
    final TextColumn origins = new TextColumn();
    final TextColumn destinations = new TextColumn();
    final TextColumn paymentTypes = new TextColumn();
    final CorruptRecords corrupt = new CorruptRecords();
    private final int ordinal;
    private long[] keysHigh = new long[INITIAL_ROWS];
    private long[] keysLow = new long[INITIAL_ROWS];
    private byte[] endHours = new byte[INITIAL_ROWS];
    private int rows;

    TripBlock(int ordinal) {
        this.ordinal = ordinal;
    }

    void append(Trip trip) {
        if (rows == endHours.length) {
            keysHigh = Arrays.copyOf(keysHigh, rows * 2);
            keysLow = Arrays.copyOf(keysLow, rows * 2);
            endHours = Arrays.copyOf(endHours, rows * 2);
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

    /** The block's place among the day's blocks, from 0. */
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
