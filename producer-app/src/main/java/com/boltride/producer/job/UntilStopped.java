package com.boltride.producer.job;

import com.boltride.producer.pace.StopSignal;
import java.io.InterruptedIOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Executes a tasklet chunk by chunk until the run is to stop. A chunk that the stop interrupts has not changed the
 * execution context, and is done again when the run goes on.
 */
final class UntilStopped implements Tasklet {

    private final StopSignal stop;
    private final Tasklet tasklet;

    UntilStopped(StopSignal stop, Tasklet tasklet) {
        this.stop = stop;
        this.tasklet = tasklet;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) throws Exception {
        if (!stop.isGiven()) {
            try {
                return tasklet.execute(contribution, chunk);
            } catch (InterruptedException | InterruptedIOException e) {
                // Falls through: the step ends as stopped, not as failed.
            }
        }
        chunk.getStepContext().getStepExecution().setTerminateOnly();
        return RepeatStatus.CONTINUABLE;
    }
}
