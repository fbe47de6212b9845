package com.boltride.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as REST shows it. What is not known yet is left out.
 *
 * @param id day and attempt, such as {@code 2024-05-25-1}
 * @param date UTC day that is reported on
 * @param attempt from 1
 * @param state {@code REQUESTED}, {@code RUNNING}, {@code SUCCESS}, {@code FAILED} or {@code CANCELLED}
 * @param trigger {@code DAILY}, {@code REQUEST}, {@code RETRY} or {@code LATE_ARRIVALS}
 * @param partial whether it was asked for before its day was over, so that trips may be missing
 * @param startsAt of a retry that waits: when it may start
 * @param jobRunId of EMR Serverless
 * @param duration from the job's acceptance to its end, ISO-8601
 * @param reason why it did not succeed
 * @param report where the report is
 * @param kpis the report's headline figures, as of this run
 * @param notifiedAt when the end was published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        String id,
        LocalDate date,
        int attempt,
        RunState state,
        RunTrigger trigger,
        boolean partial,
        @JsonProperty("requested_at") Instant requestedAt,
        @JsonProperty("starts_at") @Nullable Instant startsAt,
        @JsonProperty("job_run_id") @Nullable String jobRunId,
        @JsonProperty("started_at") @Nullable Instant startedAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,

        @Schema(type = "string", format = "duration") @Nullable
        Duration duration,

        @Nullable String reason,
        @Nullable String report,

        @Schema(implementation = Map.class) @JsonRawValue @Nullable
        String kpis,

        @JsonProperty("notified_at") @Nullable Instant notifiedAt) {

    static RunView of(Run run, Reports reports) {
        Job job = run.job();
        Outcome outcome = run.outcome();
        boolean succeeded = run.state() == RunState.SUCCESS;
        return new RunView(
                run.id().toString(),
                run.id().date(),
                run.id().attempt(),
                run.state(),
                run.trigger(),
                run.isPartial(),
                run.requestedAt(),
                startsAt(run),
                job == null ? null : job.jobRunId(),
                job == null ? null : job.startedAt(),
                outcome == null ? null : outcome.finishedAt(),
                outcome == null ? null : outcome.duration(),
                outcome == null ? null : outcome.reason(),
                succeeded ? reports.location(run.id().date()) : null,
                outcome == null ? null : outcome.kpis(),
                run.notifiedAt());
    }

    private static @Nullable Instant startsAt(Run run) {
        Claim claim = run.claim();
        boolean waits = claim != null
                && claim.owner() == null
                && run.trigger() == RunTrigger.RETRY
                && run.state() == RunState.REQUESTED;
        return waits ? claim.dueAt() : null;
    }
}
