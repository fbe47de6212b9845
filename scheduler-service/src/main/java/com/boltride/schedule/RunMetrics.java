package com.boltride.schedule;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the aggregation runs come to.
 *
 * <ul>
 *   <li>{@code bolt.ride.runs} (tag {@code state}: {@code success}, {@code failed}, {@code cancelled}) counts ended runs,
 *       each attempt once, by the scheduler that saw the end. Summed over all schedulers, and over a day, <i>success</i> is
 *       1 or more; alert when it is 0. <i>failed</i> above 0 with <i>success</i> at 1 or more was mended by a retry.
 *   <li>{@code bolt.ride.run.duration} (same tag): from a job's acceptance to its end. Alert when the slowest comes near
 *       {@code bolt-ride.emr.execution-timeout}.
 * </ul>
 */
final class RunMetrics {

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
        // From the start at zero, so that an alarm sees a number and not a gap.
        Arrays.stream(RunState.values()).filter(RunState::isFinished).forEach(this::runs);
    }

    void finished(Outcome outcome) {
        runs(outcome.state()).increment();
        if (outcome.duration() != null) {
            Timer.builder("bolt.ride.run.duration")
                    .description("from a job's acceptance to its end")
                    .tag("state", tag(outcome.state()))
                    .register(registry)
                    .record(outcome.duration());
        }
    }

    private Counter runs(RunState state) {
        return Counter.builder("bolt.ride.runs")
                .description("aggregation runs that have ended")
                .tag("state", tag(state))
                .register(registry);
    }

    private static String tag(RunState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
