package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.service.quality.HandledCount;
import com.boltride.service.quality.HourlyTally;
import com.boltride.trip.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventMetricsTest {

    private static final Instant NOW = Instant.parse("2024-05-25T13:19:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final HourlyTally tally = new HourlyTally(clock);
    private final EventMetrics metrics = new EventMetrics(registry, clock, tally);

    @Test
    void registeredStreamShowsEveryOutcomeAtZero() {
        metrics.register("ends");

        assertThat(registry.find("bolt.ride.events").tag("stream", "ends").counters())
                .extracting(counter -> counter.getId().getTag("outcome"))
                .containsExactlyInAnyOrder("applied", "duplicate", "conflict", "early", "rejected");
        assertThat(registry.find("bolt.ride.events").counters())
                .extracting(Counter::count)
                .containsOnly(0.0);
    }

    @Test
    void durableEventIsCountedAndTimedFromItsArrival() {
        metrics.durable("ends", Outcome.EARLY, NOW.minus(Duration.ofSeconds(3)));

        assertThat(count("ends", "early")).isEqualTo(1);
        assertThat(registry.get("bolt.ride.event.latency")
                        .tag("stream", "ends")
                        .timer()
                        .totalTime(TimeUnit.SECONDS))
                .isEqualTo(3);
    }

    @Test
    void redrivenEventIsCountedButNotTimed() {
        metrics.redriven("ends", Outcome.APPLIED);

        assertThat(count("ends", "applied")).isEqualTo(1);
        assertThat(registry.get("bolt.ride.event.latency").timer().count()).isZero();
    }

    @Test
    void hourKnowsWhatIsDeadAndCountsAnEventThatCameBackOnce() {
        metrics.durable("ends", Outcome.EARLY, NOW);
        metrics.durable("ends", Outcome.APPLIED, NOW);
        metrics.durable("ends", Outcome.REJECTED, NOW);
        metrics.redriven("ends", Outcome.CONFLICT);
        metrics.givenUp(1);

        assertThat(tally.counts())
                .containsExactly(Map.entry(
                        Instant.parse("2024-05-25T13:00:00Z"),
                        Map.of(HandledCount.EVENTS, 3L, HandledCount.CONFLICTING, 1L, HandledCount.DEAD, 3L)));
    }

    @Test
    void streamsAreCountedApart() {
        metrics.redriven("ends", Outcome.APPLIED);
        metrics.register("starts");

        assertThat(count("starts", "applied")).isZero();
    }

    private double count(String stream, String outcome) {
        return registry.get("bolt.ride.events")
                .tag("stream", stream)
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
