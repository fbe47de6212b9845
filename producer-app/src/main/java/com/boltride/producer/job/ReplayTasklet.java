package com.boltride.producer.job;

import com.boltride.producer.csv.UnusableFileException;
import com.boltride.producer.replay.DueEvents;
import com.boltride.producer.replay.Replay;
import com.boltride.producer.stream.StreamPublisher;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Publishes the spooled events of both files as they fall due; what is due together is one execution. */
final class ReplayTasklet implements Tasklet {

    /** Opens the spooled events of the run. */
    @FunctionalInterface
    interface Opening {
        Replay open() throws IOException;
    }

    private final Opening opening;
    private final RunSteps steps;
    private final Map<EventKind, StreamPublisher> publishers;
    private final ProgressLog log;
    private @Nullable Replay replay;

    ReplayTasklet(Opening opening, RunSteps steps, Map<EventKind, StreamPublisher> publishers, ProgressLog log) {
        this.opening = opening;
        this.steps = steps;
        this.publishers = publishers;
        this.log = log;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, InterruptedException {
        StepExecution step = context.getStepContext().getStepExecution();
        ReplayProgress progress = ReplayProgress.of(step.getExecutionContext());
        if (replay == null) {
            replay = open(step, progress);
        }
        DueEvents due = replay.next();
        if (due.isEmpty()) {
            return RepeatStatus.FINISHED;
        }
        publishers.get(EventKind.START).publish(due.starts());
        publishers.get(EventKind.END).publish(due.ends());
        progress.plus(due).storeIn(step.getExecutionContext());
        log.report(progress.plus(due));
        return RepeatStatus.CONTINUABLE;
    }

    private Replay open(StepExecution step, ReplayProgress progress) throws IOException {
        Replay opened = opening.open();
        for (EventKind kind : EventKind.values()) {
            long sorted = steps.fileProgress(step.getJobExecution().getJobInstance(), kind)
                    .events();
            if (opened.size(kind) != sorted) {
                opened.close();
                throw new UnusableFileException("of " + sorted + " sorted " + kind + " events, " + opened.size(kind)
                        + " are on the disk of this machine; start a new run");
            }
        }
        opened.skip(progress.events());
        return opened;
    }
}
