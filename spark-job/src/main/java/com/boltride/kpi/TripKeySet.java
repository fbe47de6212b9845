package com.boltride.kpi;

/**
 * A set of keys in two flat arrays (open addressing, linear probing), at most half full: 32 bytes a key and no objects, where
 * a {@link java.util.HashSet} takes thrice that and most of the time that finding repeated trips takes.
 */
final class TripKeySet {
    private final long[] high;
    private final long[] low;
    private final int mask;

    /** @param capacity how many keys can be added */
    TripKeySet(int capacity) {
        int slots = Math.max(4, Integer.highestOneBit(Math.max(1, capacity)) * 4);
        high = new long[slots];
        low = new long[slots];
        mask = slots - 1;
    }

    /** Whether the key was not in the set before. */
    boolean add(TripKey key) {
        int slot = key.hashCode() & mask;
        // No key has the lower half 0: its last byte is the length of an id, or marks a hash. So 0 is a free slot.
        while (low[slot] != 0) {
            if (low[slot] == key.low() && high[slot] == key.high()) {
                return false;
            }
            slot = slot + 1 & mask;
        }
        low[slot] = key.low();
        high[slot] = key.high();
        return true;
    }
}
