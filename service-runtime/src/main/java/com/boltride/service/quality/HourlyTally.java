package com.boltride.service.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What this process has counted, by the UTC hour in which it did. Counting costs nothing but an addition in memory; {@link
 * HourlyCountsWriter} makes it durable.
 *
 * <p>Safe for use by several threads.
 */
public final class HourlyTally {

    private final Clock clock;
    private final Map<Instant, Map<HandledCount, LongAdder>> hours = new ConcurrentHashMap<>();

    public HourlyTally(Clock clock) {
        this.clock = clock;
    }

    public void add(HandledCount count, long times) {
        if (times > 0) {
            hours.computeIfAbsent(thisHour(), hour -> new ConcurrentHashMap<>())
                    .computeIfAbsent(count, any -> new LongAdder())
                    .add(times);
        }
    }

    Instant thisHour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    /** The hours that were counted in and not forgotten, the earliest first, as they are now. */
    public SortedMap<Instant, Map<HandledCount, Long>> counts() {
        SortedMap<Instant, Map<HandledCount, Long>> counts = new TreeMap<>();
        hours.forEach((hour, adders) -> {
            Map<HandledCount, Long> ofHour = new TreeMap<>();
            adders.forEach((count, adder) -> ofHour.put(count, adder.sum()));
            counts.put(hour, ofHour);
        });
        return counts;
    }

    /** For an hour that is over and kept elsewhere. */
    void forget(Instant hour) {
        hours.remove(hour);
    }
}
