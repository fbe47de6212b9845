package com.boltride.schedule.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fast counters grow, from successive looks at them. Nobody looks unless somebody has the page open, so the first look knows
 * no rate. Not safe for use by several threads.
 */
final class Rates {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Less than this apart, two looks say nothing. */
    private static final Duration LEAST = Duration.ofSeconds(2);

    private final Map<String, Deque<Point>> counters = new HashMap<>();

    private record Point(Instant at, double total) {}

    /**
     * Growth in a minute, over the last minute or as much of it as was looked at; null while that is not known.
     *
     * @param counter whatever tells it from others
     */
    @Nullable
    Double perMinute(String counter, double total, Instant now) {
        Deque<Point> points = counters.computeIfAbsent(counter, name -> new ArrayDeque<>());
        if (!points.isEmpty() && points.getLast().total() > total) {
            points.clear(); // A task has started again, or is away, and its count with it.
        }
        points.addLast(new Point(now, total));
        while (points.size() > 2 && points.getFirst().at().isBefore(now.minus(WINDOW))) {
            points.removeFirst();
        }
        Point first = points.getFirst();
        Duration span = Duration.between(first.at(), now);
        if (span.compareTo(LEAST) < 0 || span.compareTo(WINDOW.multipliedBy(2)) > 0) {
            return null;
        }
        return (total - first.total()) * WINDOW.toMillis() / span.toMillis();
    }
}
