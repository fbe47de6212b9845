package com.boltride.schedule.operations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * The last object that a completion-stager has staged, as its {@code /actuator/info} tells it.
 *
 * @param key in the bucket
 * @param at when it was durable
 * @param trips how many are in it
 * @param bytes its size
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LastStaged(String key, Instant at, int trips, long bytes) {}
