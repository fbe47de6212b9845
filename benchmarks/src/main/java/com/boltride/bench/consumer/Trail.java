package com.boltride.bench.consumer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/** When trips are sent, and how long after that they are seen somewhere. Safe for use by several threads. */
final class Trail {

    private static final double NANOS_PER_MILLI = 1e6;

    private final LongSupplier nanos;
    private final Map<String, Long> outstanding = new HashMap<>();
    private final List<Double> latencies = new ArrayList<>();

    /** @param nanos a clock that only goes forward */
    Trail(LongSupplier nanos) {
        this.nanos = nanos;
    }

    synchronized void sent(Set<String> tripIds) {
        long now = nanos.getAsLong();
        tripIds.forEach(tripId -> outstanding.put(tripId, now));
    }

    /** Notes trips that are to be seen now. Those that nobody waits for are ignored. */
    synchronized void seen(Set<String> tripIds) {
        long now = nanos.getAsLong();
        for (String tripId : tripIds) {
            Long sentAt = outstanding.remove(tripId);
            if (sentAt != null) {
                latencies.add((now - sentAt) / NANOS_PER_MILLI);
            }
        }
    }

    synchronized Set<String> outstanding() {
        return Set.copyOf(outstanding.keySet());
    }

    /** The latencies since this was asked last, in milliseconds and in ascending order. */
    synchronized List<Double> take() {
        List<Double> taken = latencies.stream().sorted().toList();
        latencies.clear();
        return taken;
    }
}
