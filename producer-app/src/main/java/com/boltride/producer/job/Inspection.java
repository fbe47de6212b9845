package com.boltride.producer.job;

import com.boltride.producer.csv.Header;
import com.boltride.producer.csv.UnusableFileException;
import com.boltride.producer.source.Bucket;
import com.boltride.producer.source.ObjectVersion;
import com.boltride.retry.Patience;
import com.boltride.trip.EventKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * The first step of a run: both files are there and have the columns they need, before an event of either is published. On a
 * restart, both are still what they were.
 */
final class Inspection implements Tasklet {

    private final RunSpec spec;
    private final Bucket bucket;
    private final Patience patience;

    Inspection(RunSpec spec, Bucket bucket, Patience patience) {
        this.spec = spec;
        this.bucket = bucket;
        this.patience = patience;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunk)
            throws IOException, InterruptedException {
        ExecutionContext context =
                chunk.getStepContext().getStepExecution().getJobExecution().getExecutionContext();
        for (EventKind kind : EventKind.values()) {
            inspect(kind, context);
        }
        return RepeatStatus.FINISHED;
    }

    private void inspect(EventKind kind, ExecutionContext context) throws IOException, InterruptedException {
        ObjectVersion object = bucket.require(spec.key(kind), patience);
        Optional<InputFile> known = InputFile.find(context, kind);
        if (known.isEmpty()) {
            try (InputStream in = bucket.open(object, 0, patience)) {
                new InputFile(kind, object, Header.read(object.key(), kind, in)).storeIn(context);
            }
        } else if (!known.get().object().equals(object)) {
            throw new UnusableFileException(
                    object.key() + " has changed since the run began; start a new run to read it as it is now");
        }
    }
}
