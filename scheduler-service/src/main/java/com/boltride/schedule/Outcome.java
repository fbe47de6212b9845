package com.boltride.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended. Fixed when the end is first seen, so that whoever tells of it tells the same.
 *
 * @param state one of the finished ones
 * @param finishedAt when the job ended, or was refused
 * @param duration from the job's acceptance to its end; null if there was no job
 * @param reason why it did not succeed; null if it did
 * @param kpis the report's headline figures as a JSON object; null unless it succeeded
 */
record Outcome(
        RunState state,
        Instant finishedAt,
        @Nullable Duration duration,
        @Nullable String reason,
        @Nullable String kpis) {

    Outcome {
        if (!state.isFinished()) {
            throw new IllegalArgumentException(state + " is not an end");
        }
    }

    static Outcome success(Instant finishedAt, Duration duration, String kpis) {
        return new Outcome(RunState.SUCCESS, finishedAt, duration, null, kpis);
    }

    static Outcome failed(Instant finishedAt, @Nullable Duration duration, String reason) {
        return new Outcome(RunState.FAILED, finishedAt, duration, reason, null);
    }
}
