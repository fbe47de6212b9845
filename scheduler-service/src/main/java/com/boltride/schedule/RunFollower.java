package com.boltride.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a run one step further. The record alone says which step is next, so that any scheduler can go on where another
 * has died:
 *
 * <ol>
 *   <li><b>{@code REQUESTED}: note.</b> What is staged for the day goes into the record. A scheduler that finds it there does
 *       not look again: a job may run already that saw no more.
 *   <li><b>{@code REQUESTED} and noted: start.</b> {@code StartJobRun} with a client token made of the run's key, then the job's id
 *       goes into the record. If the scheduler dies in between, the next one calls again and gets the same job. A run
 *       whose day has an earlier attempt that is still open waits for that one: both would write the same report, and
 *       the ends of a day's attempts are to be published in their order.
 *   <li><b>{@code RUNNING}: look.</b> When the job has ended, its end goes into the record with the report's headline
 *       figures, once and for all.
 *   <li><b>finished: conclude.</b> If the run failed and retries are left, the next attempt is added, unless it is there
 *       already. Then the end is published, and then the run is closed.
 * </ol>
 *
 * <p><b>How often an end is published.</b> Exactly once, unless the scheduler dies, or SNS takes a message and fails to
 * say so, between the publication and the closing: then the next scheduler publishes again. Closing first would lose the
 * message instead, and SNS offers no way to do both at once. Just before it publishes, the scheduler makes sure that it
 * still owns the run, so that one which was paused for long does not publish what its successor has published. The
 * message's {@code deduplication_id} is the same both times, by which a subscriber that cannot bear two drops the second.
 */
final class RunFollower {

    private static final Logger log = LoggerFactory.getLogger(RunFollower.class);

    private final RunStore store;
    private final Staging staging;
    private final JobRuns jobs;
    private final Reports reports;
    private final StatusTopic topic;
    private final RetryRule retries;
    private final RunMetrics metrics;
    private final Owner owner;
    private final Clock clock;
    private final HeadlineKpis headline = new HeadlineKpis();

    RunFollower(
            RunStore store,
            Staging staging,
            JobRuns jobs,
            Reports reports,
            StatusTopic topic,
            RetryRule retries,
            RunMetrics metrics,
            Owner owner,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.jobs = jobs;
        this.reports = reports;
        this.topic = topic;
        this.retries = retries;
        this.metrics = metrics;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Takes one step.
     *
     * @param run as it was claimed, or as the step before returned it
     * @return the run after the step; nothing if it is not this scheduler's (any more), to be dropped
     * @throws software.amazon.awssdk.core.exception.SdkException if a dependency did not answer: the step is to be
     *     repeated
     */
    Optional<Run> advance(Run run) {
        return switch (run.state()) {
            case REQUESTED -> start(run);
            case RUNNING -> look(run);
            case SUCCESS, FAILED, CANCELLED -> conclude(run);
        };
    }

    private Optional<Run> start(Run run) {
        if (isBehindAnother(run)) {
            save(run.withClaim(Claim.openFrom(now().plus(owner.pollInterval()))));
            return Optional.empty();
        }
        if (run.staged() == null) {
            return save(renewed(run.withStaged(staging.of(run.id().date()))));
        }
        try {
            Job job = jobs.start(run.id(), now());
            log.info("run {} started as job {}", run.id(), job.jobRunId());
            return save(renewed(run.withJob(job)));
        } catch (JobRefusedException e) {
            return finish(run, Outcome.failed(now(), null, e.getMessage()));
        }
    }

    private boolean isBehindAnother(Run run) {
        if (run.id().attempt() == 1) {
            return false;
        }
        // Each attempt waits for the one before it, so that one stands for all the earlier ones.
        RunId previous = new RunId(run.id().date(), run.id().attempt() - 1);
        return store.find(previous).filter(earlier -> !earlier.isClosed()).isPresent();
    }

    private Optional<Run> look(Run run) {
        Job job = Objects.requireNonNull(run.job());
        JobProgress progress;
        try {
            progress = jobs.progress(job);
        } catch (JobRefusedException e) {
            return finish(run, Outcome.failed(now(), null, e.getMessage()));
        }
        log.debug("run {} is {}", run.id(), progress.phase());
        if (!progress.state().isFinished()) {
            return isHalfOver(run) ? save(renewed(run)) : Optional.of(run);
        }
        return finish(run, outcome(run, progress));
    }

    private Outcome outcome(Run run, JobProgress end) {
        if (end.state() != RunState.SUCCESS) {
            String reason = end.details().isBlank() ? "the job ended as " + end.phase() : end.details();
            return new Outcome(end.state(), end.updatedAt(), end.duration(), reason, null);
        }
        Optional<String> report = reports.find(run.id().date());
        if (report.isEmpty()) {
            String missing = "the job ended well, but left no report at "
                    + reports.location(run.id().date());
            return Outcome.failed(end.updatedAt(), end.duration(), missing);
        }
        try {
            return Outcome.success(end.updatedAt(), end.duration(), headline.of(report.get()));
        } catch (IllegalArgumentException e) {
            return Outcome.failed(end.updatedAt(), end.duration(), e.getMessage());
        }
    }

    private Optional<Run> finish(Run run, Outcome outcome) {
        Optional<Run> finished = save(renewed(run.withOutcome(outcome)));
        if (finished.isPresent()) {
            metrics.finished(outcome);
            log.info("run {} finished: {}", run.id(), outcome);
        }
        return finished;
    }

    private Optional<Run> conclude(Run run) {
        boolean again = retries.tryAgain(run);
        if (again) {
            retry(run);
        }
        Optional<Run> ours = save(renewed(run));
        if (ours.isEmpty()) {
            return ours;
        }
        topic.publish(StatusMessage.about(run, !again, reports.location(run.id().date())));
        return save(run.closed(now()));
    }

    private void retry(Run failed) {
        Duration pause = retries.pauseAfter(failed);
        Instant now = now();
        // If the attempt is there already, a scheduler before this one, or somebody's request, has added it.
        if (store.add(failed.retried(now, now.plus(pause)))) {
            log.info("run {} failed and is tried again in {}", failed.id(), pause);
        }
    }

    private Run renewed(Run run) {
        return run.withClaim(owner.claim(now()));
    }

    private boolean isHalfOver(Run run) {
        Claim claim = Objects.requireNonNull(run.claim());
        return claim.dueAt().isBefore(now().plus(owner.lease().dividedBy(2)));
    }

    private Optional<Run> save(Run run) {
        if (store.save(run, owner.id())) {
            return Optional.of(run);
        }
        log.warn("run {} is followed by another scheduler now", run.id());
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
