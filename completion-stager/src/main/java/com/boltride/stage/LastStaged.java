package com.boltride.stage;

import java.time.Instant;
import java.util.Map;

/**
 * The object that a process has staged last.
 *
 * @param key in the bucket
 * @param at when it was durable
 * @param trips how many are in it
 * @param bytes its size
 */
record LastStaged(String key, Instant at, int trips, long bytes) {

    Map<String, Object> toMap() {
        return Map.of("key", key, "at", at.toString(), "trips", trips, "bytes", bytes);
    }
}
