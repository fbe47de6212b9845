package com.boltride.kpi;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How many trips fall into each bin of a range, and the smallest and the largest of their keys: where values repeat, like whole
 * minutes, a bin holds hardly any different ones, and the range shrinks to them at once.
 */
final class KeyBins implements Serializable {
    private static final long serialVersionUID = 1L;

    private final KeyRange range;
    private final long[] counts = new long[KeyRange.BINS];
    private final long[] smallest = new long[KeyRange.BINS];
    private final long[] largest = new long[KeyRange.BINS];

    KeyBins(KeyRange range) {
        this.range = range;
        Arrays.fill(smallest, Long.MAX_VALUE);
        Arrays.fill(largest, Long.MIN_VALUE);
    }

    static KeyBins of(DistinctTrips trips, KeyRange range) {
        KeyBins bins = new KeyBins(range);
        DecimalColumn column = range.measure().column(trips.block());
        for (int row = trips.next(0); row < trips.block().rows(); row = trips.next(row + 1)) {
            bins.add(column.key(row));
        }
        return bins;
    }

    /** Counts a key if it is in the range. */
    void add(long key) {
        if (range.contains(key)) {
            int bin = range.bin(key);
            counts[bin]++;
            smallest[bin] = Math.min(smallest[bin], key);
            largest[bin] = Math.max(largest[bin], key);
        }
    }

    /** @param other of the same range */
    KeyBins merge(KeyBins other) {
        for (int bin = 0; bin < counts.length; bin++) {
            counts[bin] += other.counts[bin];
            smallest[bin] = Math.min(smallest[bin], other.smallest[bin]);
            largest[bin] = Math.max(largest[bin], other.largest[bin]);
        }
        return this;
    }

    long count(int bin) {
        return counts[bin];
    }

    /** What the keys of a bin span; there is at least one. */
    KeyRange span(int bin) {
        return new KeyRange(range.measure(), smallest[bin], largest[bin]);
    }
}
