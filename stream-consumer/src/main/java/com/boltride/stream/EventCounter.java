package com.boltride.stream;

import com.boltride.trip.Outcome;
import java.time.Instant;

/** Counts events that have become durable: {@link com.boltride.service.EventMetrics#durable}. */
@FunctionalInterface
interface EventCounter {
    void durable(String stream, Outcome outcome, Instant arrival);
}
