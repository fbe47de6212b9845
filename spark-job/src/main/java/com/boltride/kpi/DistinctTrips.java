package com.boltride.kpi;

import java.util.BitSet;

/**
 * A block's trips without those that are counted elsewhere.
 *
 * @param block all of them
 * @param repeated rows to leave out
 */
record DistinctTrips(TripBlock block, BitSet repeated) {

    /** The first row from this one on that counts, or {@link TripBlock#rows()} if none does. */
    int next(int row) {
        return repeated.nextClearBit(row);
    }

    int count() {
        return block.rows() - repeated.cardinality();
    }
}
