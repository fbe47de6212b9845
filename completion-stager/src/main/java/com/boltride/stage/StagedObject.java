package com.boltride.stage;

import com.boltride.tracing.StagingTrace;
import java.math.BigDecimal;
import java.util.List;

/**
 * Trips of one day and one shard, as they are put in the bucket.
 *
 * @param key {@code completed-trips/trip_date=D/<shard>_<first>_<last>.json}, with the sequence numbers of its first and
 *     its last trip. What lies between them in the shard never changes, so the same key means the same trips
 * @param content JSON Lines; not to be changed by anyone
 * @param trips how many lines
 * @param fares what these trips cost together
 * @param traces of those trips that somebody follows
 */
record StagedObject(String key, byte[] content, int trips, BigDecimal fares, List<StagingTrace> traces) {}
