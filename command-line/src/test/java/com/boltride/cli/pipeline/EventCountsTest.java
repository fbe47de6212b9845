package com.boltride.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventCountsTest {

    private static final String EXPOSITION = """
            # HELP bolt_ride_events_total Events by outcome
            # TYPE bolt_ride_events_total counter
            bolt_ride_events_total{outcome="applied",service="trip-end-service",stream="trip-end-events"} 4860.0
            bolt_ride_events_total{outcome="early",service="trip-end-service",stream="trip-end-events",} 1.3E+2
            bolt_ride_events_total{stream="trip-start-events",outcome="applied"} 7 1717171717171
            bolt_ride_event_latency_seconds_count{stream="trip-end-events"} 4990
            jvm_info{version="17"} 1
            """;

    @Test
    void countsAreReadByStreamAndOutcomeInWhateverOrderTheLabelsStand() {
        EventCounts counts = EventCounts.parse(EXPOSITION);

        assertThat(counts.of("trip-end-events", "applied")).isEqualTo(4860);
        assertThat(counts.of("trip-end-events", "early")).isEqualTo(130);
        assertThat(counts.of("trip-start-events", "applied")).isEqualTo(7);
    }

    @Test
    void whatIsNotThereIsZero() {
        assertThat(EventCounts.parse("").of("trip-end-events", "applied")).isZero();
        assertThat(EventCounts.parse(EXPOSITION).of("trip-start-events", "early"))
                .isZero();
    }
}
