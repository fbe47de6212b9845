package com.boltride.store;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The shares into which the index of open trips is divided. In one share every start and every end would write to one partition of
 * the index, and a partition takes 1,000 writes a second; where an index cannot follow, DynamoDB throttles its table too.
 */
final class OpenTripShards {

    /** Each costs a query in every look. */
    private static final int COUNT = 16;

    private OpenTripShards() {}

    static String of(String tripId) {
        return name(Math.floorMod(tripId.hashCode(), COUNT));
    }

    static List<String> all() {
        return IntStream.range(0, COUNT).mapToObj(OpenTripShards::name).toList();
    }

    private static String name(int shard) {
        return Integer.toHexString(shard);
    }
}
