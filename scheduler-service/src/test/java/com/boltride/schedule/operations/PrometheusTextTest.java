package com.boltride.schedule.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {

    @Test
    void pipelinesOwnFiguresAreTakenWithTheirLabels() {
        assertThat(PrometheusText.parse("""
                        # HELP bolt_ride_events_total Events by outcome
                        # TYPE bolt_ride_events_total counter
                        bolt_ride_events_total{outcome="applied",service="a",stream="trip-start-events"} 12.0
                        jvm_threads_live_threads{service="a"} 40.0
                        queue_letters{queue="a \\"b\\""} 1.5E3
                        bolt_ride_staged_trips_total 3.0
                        """))
                .containsExactly(
                        new Sample(
                                "bolt_ride_events_total",
                                Map.of("outcome", "applied", "service", "a", "stream", "trip-start-events"),
                                12),
                        new Sample("queue_letters", Map.of("queue", "a \"b\""), 1500),
                        new Sample("bolt_ride_staged_trips_total", Map.of(), 3));
    }

    @Test
    void whatIsNoNumberIsLeftOut() {
        assertThat(PrometheusText.parse("bolt_ride_a NaN\nbolt_ride_b +Inf\nbolt_ride_c many\n\n<html>"))
                .isEmpty();
    }
}
