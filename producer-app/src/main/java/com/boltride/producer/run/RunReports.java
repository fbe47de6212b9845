package com.boltride.producer.run;

import com.boltride.producer.chunk.Quarantine;
import com.boltride.producer.job.FileProgress;
import com.boltride.producer.job.InputFile;
import com.boltride.producer.job.ReplayProgress;
import com.boltride.producer.job.RunSpec;
import com.boltride.producer.job.RunSteps;
import com.boltride.producer.source.Bucket;
import com.boltride.trip.EventKind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;

/** Tells from the job repository alone how runs stand, whether they are under way here or long over. */
final class RunReports {

    private final JobRepository repository;
    private final RunSteps steps;
    private final Bucket bucket;

    RunReports(JobRepository repository, Bucket bucket) {
        this.repository = repository;
        this.steps = new RunSteps(repository);
        this.bucket = bucket;
    }

    Optional<RunReport> find(String id) {
        return Optional.ofNullable(repository.getJobInstance(RunSteps.JOB, RunSpec.identity(id)))
                .flatMap(this::report);
    }

    /** Newest first. */
    List<RunReport> list(int offset, int limit) {
        return repository.getJobInstances(RunSteps.JOB, offset, limit).stream()
                .flatMap(run -> report(run).stream())
                .toList();
    }

    /** Empty in the moment between the creation of a run and that of its first execution. */
    private Optional<RunReport> report(JobInstance run) {
        return Optional.ofNullable(repository.getLastJobExecution(run)).map(execution -> report(run, execution));
    }

    private RunReport report(JobInstance run, JobExecution last) {
        RunSpec spec = RunSpec.of(last.getJobParameters());
        RunState state = RunState.of(last.getStatus());
        List<FileReport> files = Arrays.stream(EventKind.values())
                .map(kind -> file(kind, run, last, spec))
                .toList();
        return new RunReport(
                spec.id(),
                state,
                spec.startKey(),
                spec.endKey(),
                spec.eventsPerSecond(),
                spec.speedup(),
                sum(files, FileReport::rowsRead),
                sum(files, FileReport::published),
                sum(files, FileReport::quarantined),
                files,
                bucket.uri(Quarantine.folder(spec.id())),
                requestedAt(run),
                state == RunState.RUNNING ? null : instant(last.getEndTime()),
                state == RunState.FAILED ? failure(last) : null);
    }

    private FileReport file(EventKind kind, JobInstance run, JobExecution last, RunSpec spec) {
        FileProgress progress = steps.fileProgress(run, kind);
        Long size = InputFile.find(last.getExecutionContext(), kind)
                .map(file -> file.object().size())
                .orElse(null);
        return new FileReport(
                kind.name().toLowerCase(Locale.ROOT),
                spec.key(kind),
                progress.position().offset(),
                size,
                progress.rows(),
                spec.isReplay() ? replayed(kind, steps.replayProgress(run)) : progress.events(),
                progress.quarantined());
    }

    private static String failure(JobExecution failed) {
        String description = failed.getExitStatus().getExitDescription();
        return description.isBlank() ? "the run was lost before it could say why; the log may" : description;
    }

    private static long replayed(EventKind kind, ReplayProgress progress) {
        return kind == EventKind.START ? progress.starts() : progress.ends();
    }

    private Instant requestedAt(JobInstance run) {
        List<JobExecution> executions = repository.getJobExecutions(run);
        JobExecution first = executions.get(executions.size() - 1);
        return Objects.requireNonNull(instant(first.getCreateTime()));
    }

    /** Spring Batch keeps local times. */
    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }

    private static long sum(List<FileReport> files, ToLongFunction<FileReport> number) {
        return files.stream().mapToLong(number).sum();
    }
}
