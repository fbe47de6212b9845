package com.boltride.producer.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.FlowJob;
import org.springframework.batch.core.repository.JobRepository;

/**
 * The job of one run, whose end has its reason from the first moment. A job (Spring Batch 6.0.6) tells the repository of its
 * end before it asks its listeners: until they had answered, a run would have failed and not said why, or stopped and not
 * go on when the service is back.
 */
final class RunJob extends FlowJob {

    private final RunEnd end;

    RunJob(Flow flow, JobRepository repository, RunEnd end) {
        super(RunSteps.JOB);
        this.end = end;
        setFlow(flow);
        setJobRepository(repository);
        registerJobExecutionListener(end);
    }

    @Override
    protected void doExecute(JobExecution execution) throws JobExecutionException {
        super.doExecute(execution);
        end.giveReason(execution);
    }
}
