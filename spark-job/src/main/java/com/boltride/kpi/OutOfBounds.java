package com.boltride.kpi;

import java.io.Serializable;

/** How many trips are beyond what is plausible, by what. */
final class OutOfBounds implements Serializable {
    private static final long serialVersionUID = 1L;

    private long fares;
    private long distances;
    private long durations;

    void add(Plausibility plausible, TripBlock block, int row) {
        fares += plausible.fares().areLeftBy(block.fares, row) ? 1 : 0;
        distances += plausible.distances().areLeftBy(block.distances, row) ? 1 : 0;
        durations += plausible.durations().areLeftBy(block.durations, row) ? 1 : 0;
    }

    void merge(OutOfBounds other) {
        fares += other.fares;
        distances += other.distances;
        durations += other.durations;
    }

    long fares() {
        return fares;
    }

    long distances() {
        return distances;
    }

    long durations() {
        return durations;
    }
}
