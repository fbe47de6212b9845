package com.boltride.local.emr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One run of a job, from its request to its end. Safe for use by several threads. */
final class JobRun {

    private final String applicationId;
    private final String id;
    private final JobRunRequest request;
    private final Clock clock;
    private final Instant createdAt;

    private JobRunState state = JobRunState.SUBMITTED;
    private String stateDetails = "";
    private Instant updatedAt;
    private @Nullable Instant startedAt;
    private @Nullable Process process;

    JobRun(String applicationId, String id, JobRunRequest request, Clock clock) {
        this.applicationId = applicationId;
        this.id = id;
        this.request = request;
        this.clock = clock;
        this.createdAt = clock.instant();
        this.updatedAt = createdAt;
    }

    String applicationId() {
        return applicationId;
    }

    String id() {
        return id;
    }

    JobRunRequest request() {
        return request;
    }

    Instant createdAt() {
        return createdAt;
    }

    synchronized JobRunState state() {
        return state;
    }

    synchronized String stateDetails() {
        return stateDetails;
    }

    synchronized Instant updatedAt() {
        return updatedAt;
    }

    /** How long the job has run, or ran. */
    synchronized Duration executionTime() {
        return startedAt == null
                ? Duration.ZERO
                : Duration.between(startedAt, state.isFinal() ? updatedAt : clock.instant());
    }

    /** Its turn has come. False if it was cancelled before. */
    synchronized boolean schedule() {
        if (state != JobRunState.SUBMITTED) {
            return false;
        }
        enter(JobRunState.SCHEDULED, "");
        return true;
    }

    /** Its process runs; if it was cancelled meanwhile, no longer. */
    synchronized void running(Process started) {
        process = started;
        startedAt = clock.instant();
        if (state == JobRunState.CANCELLING) {
            started.destroyForcibly();
        } else {
            enter(JobRunState.RUNNING, "");
        }
    }

    synchronized void succeed() {
        end(JobRunState.SUCCESS, "");
    }

    synchronized void fail(String reason) {
        end(JobRunState.FAILED, reason);
    }

    /** @throws EmrServerlessException if it has ended */
    synchronized void cancel() {
        if (state.isFinal()) {
            throw EmrServerlessException.validation("job run " + id + " has ended: " + state);
        }
        boolean waiting = state == JobRunState.SUBMITTED;
        enter(waiting ? JobRunState.CANCELLED : JobRunState.CANCELLING, "cancelled on request");
        if (process != null) {
            process.destroy();
        }
    }

    /** Ends it at once, and returns when its process is gone. */
    void kill() {
        Process running;
        synchronized (this) {
            enter(JobRunState.CANCELLING, "the local AWS is stopping");
            running = process;
        }
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private void end(JobRunState end, String reason) {
        if (state == JobRunState.CANCELLING) {
            enter(JobRunState.CANCELLED, stateDetails);
        } else {
            enter(end, reason);
        }
    }

    private void enter(JobRunState next, String details) {
        state = next;
        stateDetails = details;
        updatedAt = clock.instant();
    }
}
