package com.boltride.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The end of one run, as published. Delivery is at least once: of two messages with the same {@code deduplication_id}, drop
 * one. They say the same, because a run's end is fixed before it is published.
 *
 * @param deduplicationId the run's id and its end, such as {@code 2024-05-25-1-SUCCESS}
 * @param run the run's id
 * @param date UTC day that was reported on
 * @param attempt which attempt at the day it was, from 1
 * @param trigger why it was asked for
 * @param state {@code SUCCESS}, {@code FAILED} or {@code CANCELLED}
 * @param last false if another attempt follows by itself
 * @param partial whether the run was asked for before its day was over
 * @param finishedAt when the job ended, or was refused
 * @param duration from the job's acceptance to its end, ISO-8601; absent if there was no job
 * @param reason why it did not succeed; absent if it did
 * @param report where the report is; absent unless it succeeded
 * @param kpis the report's headline figures; absent unless it succeeded
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatusMessage(
        String deduplicationId,
        String run,
        LocalDate date,
        int attempt,
        RunTrigger trigger,
        RunState state,
        boolean last,
        boolean partial,
        Instant finishedAt,
        @Nullable Duration duration,
        @Nullable String reason,
        @Nullable String report,
        @JsonRawValue @Nullable String kpis) {

    /** The message about a finished run. */
    static StatusMessage about(Run run, boolean last, String reportLocation) {
        Outcome outcome = Objects.requireNonNull(run.outcome(), "the run has not ended");
        return new StatusMessage(
                run.id() + "-" + outcome.state(),
                run.id().toString(),
                run.id().date(),
                run.id().attempt(),
                run.trigger(),
                outcome.state(),
                last,
                run.isPartial(),
                outcome.finishedAt(),
                outcome.duration(),
                outcome.reason(),
                outcome.state() == RunState.SUCCESS ? reportLocation : null,
                outcome.kpis());
    }
}
