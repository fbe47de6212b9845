package com.boltride.kpi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of one block that fall into one share of all keys, with the rows they stand in; the only thing that is shuffled
 * for every trip, 20 bytes each.
 */
final class KeyShare implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int ordinal;
    private final long[] high;
    private final long[] low;
    private final int[] rows;
    private transient int filled;

    private KeyShare(int ordinal, int size) {
        this.ordinal = ordinal;
        high = new long[size];
        low = new long[size];
        rows = new int[size];
    }

    /** Deals out the block's keys; the list's index is the share. */
    static List<KeyShare> of(TripBlock block, int shares) {
        int[] sizes = new int[shares];
        for (int row = 0; row < block.rows(); row++) {
            sizes[block.key(row).share(shares)]++;
        }
        List<KeyShare> split = new ArrayList<>(shares);
        for (int size : sizes) {
            split.add(new KeyShare(block.ordinal(), size));
        }
        for (int row = 0; row < block.rows(); row++) {
            TripKey key = block.key(row);
            split.get(key.share(shares)).add(key, row);
        }
        return split;
    }

    /** The block's place among the day's blocks. */
    int ordinal() {
        return ordinal;
    }

    int size() {
        return rows.length;
    }

    TripKey key(int index) {
        return new TripKey(high[index], low[index]);
    }

    /** Row in the block, ascending with the index. */
    int row(int index) {
        return rows[index];
    }

    private void add(TripKey key, int row) {
        high[filled] = key.high();
        low[filled] = key.low();
        rows[filled++] = row;
    }
}
