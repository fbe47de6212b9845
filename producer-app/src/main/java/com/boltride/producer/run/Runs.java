package com.boltride.producer.run;

import com.boltride.producer.job.RunControl;
import com.boltride.producer.job.RunJobs;
import com.boltride.producer.job.RunSpec;
import com.boltride.producer.job.RunSteps;
import com.boltride.producer.job.StopReason;
import com.boltride.service.IdempotencyKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/**
 * Starts, stops and restarts runs. One run at a time: two would share the streams, and the pace of each would be a lie. The
 * job repository says which run is under way; only one service may use it.
 */
final class Runs {

    private static final Logger log = LoggerFactory.getLogger(Runs.class);

    /** A run that the service's stop interrupted is among the newest. */
    private static final int NEWEST = 100;

    private final JobOperator operator;
    private final JobRepository repository;
    private final RunJobs jobs;
    private final RunThread thread;
    private final Supplier<RunControl> newControl;
    private final Map<String, RunControl> controls = new HashMap<>();

    Runs(
            JobOperator operator,
            JobRepository repository,
            RunJobs jobs,
            RunThread thread,
            Supplier<RunControl> newControl) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.thread = thread;
        this.newControl = newControl;
    }

    /**
     * Whether the run was started before, by a request with the same key.
     *
     * @throws com.boltride.service.InvalidRequestException if the run of this id is another one
     */
    boolean has(RunSpec spec) {
        Optional<RunSpec> before =
                lastExecution(spec.id()).map(JobExecution::getJobParameters).map(RunSpec::of);
        before.filter(known -> !known.equals(spec)).ifPresent(known -> {
            throw IdempotencyKey.reused("run " + known.id());
        });
        return before.isPresent();
    }

    /**
     * Starts the run, unless it was started before.
     *
     * @throws RunConflictException if another run is under way
     */
    synchronized void start(RunSpec spec) {
        if (has(spec)) {
            return;
        }
        requireNoneUnderWay();
        launch(spec);
    }

    /**
     * Lets a failed or stopped run go on where it was.
     *
     * @return false if there is no such run
     * @throws RunConflictException if a run is under way, or this one is completed
     */
    synchronized boolean restart(String id) {
        Optional<JobExecution> last = lastExecution(id);
        if (last.isEmpty()) {
            return false;
        }
        requireNoneUnderWay();
        if (last.get().getStatus() == BatchStatus.COMPLETED) {
            throw new RunConflictException(
                    id, "run " + id + " is completed; start a new run to publish its files again");
        }
        launch(RunSpec.of(last.get().getJobParameters()));
        return true;
    }

    /**
     * Stops a run at its next chunk boundary.
     *
     * @return false if there is no such run
     * @throws RunConflictException if it is not under way
     */
    synchronized boolean stop(String id) {
        buryTheDead();
        Optional<JobExecution> last = lastExecution(id);
        if (last.isEmpty()) {
            return false;
        }
        if (!last.get().isRunning()) {
            throw new RunConflictException(id, "run " + id + " is not running");
        }
        Objects.requireNonNull(controls.get(id), id).stopByRequest();
        return true;
    }

    /** The service stops: its runs do, too. */
    synchronized void suspend() {
        controls.values().forEach(RunControl::stop);
    }

    /** The service is back: runs go on that it left when it stopped, or that died with it. */
    synchronized void resume() {
        for (RunSpec died : buryTheDead()) {
            log.info("run {} died with the service and goes on", died.id());
            launch(died);
        }
        for (JobInstance run : repository.getJobInstances(RunSteps.JOB, 0, NEWEST)) {
            JobExecution last = repository.getLastJobExecution(run);
            if (last != null && isSuspended(last)) {
                RunSpec suspended = RunSpec.of(last.getJobParameters());
                log.info("run {} was stopped with the service and goes on", suspended.id());
                launch(suspended);
            }
        }
    }

    private static boolean isSuspended(JobExecution last) {
        return last.getStatus() == BatchStatus.STOPPED
                && last.getExitStatus().getExitDescription().equals(StopReason.SHUTDOWN.name());
    }

    private void requireNoneUnderWay() {
        buryTheDead();
        for (JobExecution execution : repository.findRunningJobExecutions(RunSteps.JOB)) {
            String id = RunSpec.of(execution.getJobParameters()).id();
            throw new RunConflictException(id, "run " + id + " is under way; one run goes at a time");
        }
        controls.clear();
    }

    /** Runs that look alive in the job repository, although nothing runs here, have failed without being able to say so. */
    private List<RunSpec> buryTheDead() {
        if (!thread.isIdle()) {
            return List.of();
        }
        return repository.findRunningJobExecutions(RunSteps.JOB).stream()
                .map(operator::recover)
                .map(execution -> RunSpec.of(execution.getJobParameters()))
                .toList();
    }

    private void launch(RunSpec spec) {
        RunControl control = newControl.get();
        controls.put(spec.id(), control);
        try {
            operator.start(jobs.job(spec, control), spec.toParameters());
        } catch (JobExecutionException e) {
            throw new IllegalStateException("run " + spec.id() + " cannot be launched", e);
        }
    }

    private Optional<JobExecution> lastExecution(String id) {
        return Optional.ofNullable(repository.getJobInstance(RunSteps.JOB, RunSpec.identity(id)))
                .map(repository::getLastJobExecution);
    }
}
