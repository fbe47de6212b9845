package com.boltride.kpi;

/** Stands for a trip id in 16 bytes; made by {@link TripKeys}. */
record TripKey(long high, long low) {

    /** Which of so many equal shares of all keys this one belongs to, from 0. */
    int share(int shares) {
        // The upper bits of the hash, because hash tables within a share go by the lower ones.
        return (int) (((hashCode() & 0xFFFF_FFFFL) * shares) >>> Integer.SIZE);
    }

    /** Mixes every bit (the finalizer of MurmurHash3): ids differ in few characters, and shares must come out even. */
    @Override
    public int hashCode() {
        long hash = high * 31 + low;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (int) (hash ^ hash >>> 33);
    }
}
