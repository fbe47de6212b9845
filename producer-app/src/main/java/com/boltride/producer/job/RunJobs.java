package com.boltride.producer.job;

import com.boltride.trip.EventKind;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Puts the job of one run together:
 *
 * <pre>
 * file order:  inspection ─┬─ start-file ─┬─ end         each file read, checked and published, both at once
 *                          └─ end-file ───┘
 * replay:      inspection ─┬─ start-file ─┬─ replay      each file read, checked and sorted; then published, merged
 *                          └─ end-file ───┘
 * </pre>
 *
 * A job is built anew for each run and each restart, because its steps keep open what they read.
 */
public final class RunJobs {

    private final JobRepository repository;
    private final RunResources resources;

    public RunJobs(JobRepository repository, RunResources resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** @param control stops this job */
    public Job job(RunSpec spec, RunControl control) {
        RunTasklets tasklets = new RunTasklets(spec, control, resources, new RunSteps(repository));
        FlowBuilder<Flow> flow = new FlowBuilder<Flow>("run")
                .start(step(RunSteps.INSPECTION, tasklets.inspection(), control))
                .next(files(tasklets, control));
        if (spec.isReplay()) {
            flow.next(step(RunSteps.REPLAY, tasklets.replay(), control));
        }
        return new RunJob(flow.end(), repository, new RunEnd(spec.id(), control, resources.spool(spec.id())));
    }

    private Flow files(RunTasklets tasklets, RunControl control) {
        return new FlowBuilder<Flow>("files")
                .split(new SimpleAsyncTaskExecutor("file-"))
                .add(file(EventKind.START, tasklets, control), file(EventKind.END, tasklets, control))
                .end();
    }

    private Flow file(EventKind kind, RunTasklets tasklets, RunControl control) {
        String name = RunSteps.file(kind);
        return new FlowBuilder<Flow>(name)
                .start(step(name, tasklets.file(kind), control))
                .end();
    }

    private Step step(String name, Tasklet tasklet, RunControl control) {
        return new StepBuilder(name, repository)
                // No database transaction around a chunk, which may wait hours for a stream: the repository commits
                // each
                // chunk's progress by itself.
                .tasklet(new UntilStopped(control.signal(), tasklet), new ResourcelessTransactionManager())
                // A restart inspects the files again.
                .allowStartIfComplete(name.equals(RunSteps.INSPECTION))
                .build();
    }
}
