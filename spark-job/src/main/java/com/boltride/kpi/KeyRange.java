package com.boltride.kpi;

import java.io.Serializable;

/**
 * The trips whose {@link DecimalColumn#key} of a measure is in a range, divided into bins of equal width.
 *
 * @param from smallest key
 * @param to largest key, inclusive
 */
record KeyRange(Measure measure, long from, long to) implements Serializable {

    /** A range narrows so much with every pass; its bins take 96 KB. */
    static final int BINS = 4_096;

    boolean contains(long key) {
        return key >= from && key <= to;
    }

    /** Which bin a key of the range falls into. */
    int bin(long key) {
        return (int) ((key - from) / width());
    }

    boolean isSingleKey() {
        return from == to;
    }

    private long width() {
        return (to - from) / BINS + 1;
    }
}
