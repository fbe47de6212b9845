package com.boltride.producer.job;

import com.boltride.producer.csv.Position;
import com.boltride.trip.EventKind;
import java.util.Locale;
import java.util.Optional;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The steps of a run, and what the job repository says of their progress. */
public final class RunSteps {

    /** Name of the job. */
    public static final String JOB = "publish-trip-events";

    static final String INSPECTION = "inspection";
    static final String REPLAY = "replay";

    private final JobRepository repository;

    public RunSteps(JobRepository repository) {
        this.repository = repository;
    }

    static String file(EventKind kind) {
        return kind.name().toLowerCase(Locale.ROOT) + "-file";
    }

    /** How far the file of that kind is read, over all restarts. */
    public FileProgress fileProgress(JobInstance run, EventKind kind) {
        return FileProgress.of(context(run, file(kind)), Position.START_OF_FILE);
    }

    /** How much has been replayed, over all restarts. */
    public ReplayProgress replayProgress(JobInstance run) {
        return ReplayProgress.of(context(run, REPLAY));
    }

    private ExecutionContext context(JobInstance run, String step) {
        return Optional.ofNullable(repository.getLastStepExecution(run, step))
                .map(StepExecution::getExecutionContext)
                .orElseGet(ExecutionContext::new);
    }
}
