package com.boltride.schedule.operations;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the overview's figures of what the tasks have counted. Knows the figures of the look before, for the rates; not safe for
 * use by several threads.
 */
final class Figures {

    private static final String EVENTS = "bolt_ride_events_total";
    private static final String BEHIND = "bolt_ride_millis_behind_latest";
    private static final String STAGED = "bolt_ride_staged_trips_total";

    private final String startStream;
    private final String endStream;
    private final String tripsTable;
    private final Rates rates = new Rates();

    Figures(String startStream, String endStream, String tripsTable) {
        this.startStream = startStream;
        this.endStream = endStream;
        this.tripsTable = tripsTable;
    }

    TripsView trips(Readings readings) {
        OptionalDouble started = applied(readings, startStream);
        OptionalDouble completed = applied(readings, endStream);
        Long open = started.isPresent() && completed.isPresent()
                ? Math.max(0, (long) (started.getAsDouble() - completed.getAsDouble()))
                : null;
        return new TripsView(
                whole(started),
                whole(completed),
                open,
                rate("started", started, readings),
                rate("completed", completed, readings));
    }

    /** The two event streams, and the table's own stream, whose records have no outcomes. */
    List<StreamView> streams(Readings readings) {
        return List.of(stream(startStream, readings), stream(endStream, readings), stream(tripsTable, readings));
    }

    StagingView staging(Readings readings) {
        OptionalDouble trips = readings.sum(STAGED, Map.of());
        return new StagingView(
                whole(trips),
                whole(readings.sum("bolt_ride_staged_objects_total", Map.of())),
                rate("staged", trips, readings),
                readings.tasks().stream()
                        .map(TaskReading::lastStaged)
                        .filter(Objects::nonNull)
                        .max(Comparator.comparing(LastStaged::at))
                        .orElse(null));
    }

    /** Since when the oldest letter waits that redrive-worker has seen in a queue; null if it has seen none. */
    @Nullable
    Long oldestLetterMillis(String queue, Readings readings) {
        OptionalDouble seconds = readings.max("queue_oldest_letter_age_seconds", Map.of("queue", queue));
        return seconds.isPresent() ? (long) (seconds.getAsDouble() * 1000) : null;
    }

    private StreamView stream(String stream, Readings readings) {
        Map<String, Long> outcomes = new TreeMap<>();
        for (String outcome : readings.labelValues(EVENTS, "outcome")) {
            readings.sum(EVENTS, Map.of("stream", stream, "outcome", outcome))
                    .ifPresent(count -> outcomes.put(outcome, (long) count));
        }
        OptionalDouble all = readings.sum(EVENTS, Map.of("stream", stream));
        return new StreamView(
                stream,
                outcomes,
                rate("events of " + stream, all, readings),
                whole(readings.max(BEHIND, Map.of("stream", stream))));
    }

    private static OptionalDouble applied(Readings readings, String stream) {
        return readings.sum(EVENTS, Map.of("stream", stream, "outcome", "applied"));
    }

    private @Nullable Double rate(String counter, OptionalDouble total, Readings readings) {
        return total.isPresent() ? rates.perMinute(counter, total.getAsDouble(), readings.at()) : null;
    }

    private static @Nullable Long whole(OptionalDouble figure) {
        return figure.isPresent() ? (long) figure.getAsDouble() : null;
    }
}
