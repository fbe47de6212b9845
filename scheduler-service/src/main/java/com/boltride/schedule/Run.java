package com.boltride.schedule;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one day's report, from being asked for to being told of. A value: each step gives a new one.
 *
 * @param id day and attempt
 * @param trigger why it was asked for
 * @param retry how many failed attempts of the same request went before it, from 0
 * @param requestedAt when it was written down
 * @param staged what was staged when it began, noted before its job was started; null before that
 * @param job the job it has started; null while there is none
 * @param outcome how it ended; null while it has not
 * @param claim who may act on it; null once it is closed
 * @param notifiedAt when its end was published and the run closed; null while it is open
 */
record Run(
        RunId id,
        RunTrigger trigger,
        int retry,
        Instant requestedAt,
        @Nullable StagedObjects staged,
        @Nullable Job job,
        @Nullable Outcome outcome,
        @Nullable Claim claim,
        @Nullable Instant notifiedAt) {

    /** A run that may start at once. */
    static Run requested(RunId id, RunTrigger trigger, Instant now) {
        return new Run(id, trigger, 0, now, null, null, null, Claim.openFrom(now), null);
    }

    /** The attempt that makes up for this one. @param dueAt when it may start */
    Run retried(Instant now, Instant dueAt) {
        return new Run(id.next(), RunTrigger.RETRY, retry + 1, now, null, null, null, Claim.openFrom(dueAt), null);
    }

    RunState state() {
        if (outcome != null) {
            return outcome.state();
        }
        return job == null ? RunState.REQUESTED : RunState.RUNNING;
    }

    boolean isFinished() {
        return outcome != null;
    }

    boolean isClosed() {
        return notifiedAt != null;
    }

    /**
     * Whether it was asked for before its day was over, so that trips of that day may be missing from its report. The daily
     * run is asked for by the cron's instant, which the clock may not quite have reached: never partial.
     */
    boolean isPartial() {
        return trigger != RunTrigger.DAILY
                && requestedAt.isBefore(
                        id.date().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether there may be more to do at once, because a step has led from the run as it was before to this one. */
    boolean isFurtherThan(Run before) {
        return state() != before.state() || !Objects.equals(staged, before.staged);
    }

    Run withStaged(StagedObjects objects) {
        return new Run(id, trigger, retry, requestedAt, objects, job, outcome, claim, notifiedAt);
    }

    Run withJob(Job started) {
        return new Run(id, trigger, retry, requestedAt, staged, started, outcome, claim, notifiedAt);
    }

    Run withOutcome(Outcome end) {
        return new Run(id, trigger, retry, requestedAt, staged, job, end, claim, notifiedAt);
    }

    Run withClaim(Claim changed) {
        return new Run(id, trigger, retry, requestedAt, staged, job, outcome, changed, notifiedAt);
    }

    Run closed(Instant now) {
        return new Run(id, trigger, retry, requestedAt, staged, job, outcome, null, now);
    }
}
