package com.boltride.service;

import com.boltride.service.quality.HandledCount;
import com.boltride.service.quality.HourlyTally;
import com.boltride.trip.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What became of the events of each stream.
 *
 * <ul>
 *   <li>{@code bolt.ride.events} (counter; tags {@code stream}, {@code outcome}): events by {@link Outcome}. A stream
 *       shows every outcome from the start, at 0.
 *   <li>{@code bolt.ride.event.latency} (timer; tag {@code stream}): from the event's arrival in its stream until it was
 *       durable in the table or in a queue. Events that came back through the retry queue are not timed.
 * </ul>
 *
 * <p>How the numbers relate, summed over all services:
 *
 * <pre>
 * published = applied + duplicate + conflict + rejected + early     as the stream's consumer counts them
 * early     = applied + duplicate + conflict + rejected             as redrive-worker counts them, later
 *             + waiting in the retry queue + dead in the dead-letter queue
 * dead      = conflict + rejected + ends whose start never came
 * </pre>
 *
 * <p>Redrive-worker does not count an end {@code early} again when its start is still missing, and counts a dead letter
 * that was redriven by its new outcome. Delivery is at least once: an event whose batch was interrupted is counted again when it
 * comes again, so the counters may run ahead of the table, never behind. The ledger is proved on the table, not here.
 *
 * <p>Alert when, per stream:
 *
 * <ul>
 *   <li>{@code rejected} or {@code conflict} grows by more than a few in an hour: a producer is broken;
 *   <li>{@code early} is more than a tenth of the ends for longer than the retry queue's life: the start stream lags;
 *   <li>nothing is counted for minutes although records come in: a consumer waits; its health says for what;
 *   <li>the latency's maximum passes 60 s: lag, see {@code bolt.ride.millis.behind.latest}.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public final class EventMetrics {

    private final MeterRegistry registry;
    private final Clock clock;
    private final HourlyTally tally;
    private final Map<String, StreamMeters> streams = new ConcurrentHashMap<>();

    public EventMetrics(MeterRegistry registry, Clock clock, HourlyTally tally) {
        this.registry = registry;
        this.clock = clock;
        this.tally = tally;
    }

    /** Shows the stream, with every outcome at 0. To be called at start, so that a rate is known from the first event. */
    public void register(String stream) {
        meters(stream);
    }

    /**
     * Counts an event that has just become durable, and times its way.
     *
     * @param arrival when its stream took it
     */
    public void durable(String stream, Outcome outcome, Instant arrival) {
        StreamMeters meters = meters(stream);
        meters.count(outcome);
        meters.latency.record(Duration.between(arrival, clock.instant()));
        tally.add(HandledCount.EVENTS, 1);
        tally(outcome);
    }

    /** Counts an event that came back through the retry queue and got its outcome. */
    public void redriven(String stream, Outcome outcome) {
        meters(stream).count(outcome);
        tally(outcome);
    }

    /** Counts letters that have waited for their start in vain: their queue makes dead letters of them. */
    public void givenUp(long letters) {
        tally.add(HandledCount.DEAD, letters);
    }

    private void tally(Outcome outcome) {
        if (outcome == Outcome.CONFLICT) {
            tally.add(HandledCount.CONFLICTING, 1);
        }
        if (outcome.isDead()) {
            tally.add(HandledCount.DEAD, 1);
        }
    }

    private StreamMeters meters(String stream) {
        return streams.computeIfAbsent(stream, name -> new StreamMeters(registry, name));
    }

    private static final class StreamMeters {

        private final Map<Outcome, Counter> events = new EnumMap<>(Outcome.class);
        private final Timer latency;

        private StreamMeters(MeterRegistry registry, String stream) {
            for (Outcome outcome : Outcome.values()) {
                events.put(
                        outcome,
                        Counter.builder("bolt.ride.events")
                                .description("Events by outcome")
                                .tag("stream", stream)
                                .tag("outcome", outcome.tag())
                                .register(registry));
            }
            latency = Timer.builder("bolt.ride.event.latency")
                    .description("From an event's arrival in its stream until it is durable")
                    .tag("stream", stream)
                    .register(registry);
        }

        private void count(Outcome outcome) {
            events.get(outcome).increment();
        }
    }
}
