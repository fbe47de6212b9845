package com.boltride.cli.generate;

/**
 * Ten hexadecimal digits per trip, as the original data has them, looking random and never the same twice: each step maps
 * the 40-bit numbers one to one onto themselves.
 */
final class TripIds {

    static final long MOST = 1L << 40;

    private static final long MASK = MOST - 1;

    private final long offset;

    TripIds(long seed) {
        this.offset = seed * 0x9E3779B97F4A7C15L;
    }

    /** @param number of the trip, from 0 below {@link #MOST} */
    String id(long number) {
        long bits = (number + offset) & MASK;
        bits = (bits * 0xD1342543DE82EF95L) & MASK;
        bits ^= bits >>> 21;
        bits = (bits * 0xAF251AF3B0F025B5L) & MASK;
        bits ^= bits >>> 19;
        return String.format("%010x", bits);
    }
}
