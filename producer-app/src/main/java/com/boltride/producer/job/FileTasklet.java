package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.ChunkReader;
import com.boltride.producer.chunk.EventWriter;
import com.boltride.producer.chunk.Quarantine;
import com.boltride.producer.chunk.ReadAhead;
import com.boltride.producer.source.Bucket;
import com.boltride.retry.Patience;
import com.boltride.trip.TripEventDecoder;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes one file to its sink and its bad rows to quarantine, one chunk an execution. When both are durable the progress goes
 * into the execution context, which Spring Batch commits: after a crash at most one chunk is done again. Meanwhile the next chunk is
 * read.
 */
final class FileTasklet implements Tasklet {

    private final Bucket bucket;
    private final TripEventDecoder decoder;
    private final EventWriter writer;
    private final ChunkSink sink;
    private final Quarantine quarantine;
    private final RowMeters meters;
    private final ProgressLog log;
    private final Patience patience;
    private final ExecutorService workers;
    private @Nullable ReadAhead chunks;

    FileTasklet(
            Bucket bucket,
            TripEventDecoder decoder,
            EventWriter writer,
            ChunkSink sink,
            Quarantine quarantine,
            RowMeters meters,
            ProgressLog log,
            Patience patience,
            ExecutorService workers) {
        this.bucket = bucket;
        this.decoder = decoder;
        this.writer = writer;
        this.sink = sink;
        this.quarantine = quarantine;
        this.meters = meters;
        this.log = log;
        this.patience = patience;
        this.workers = workers;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException, InterruptedException {
        StepExecution step = context.getStepContext().getStepExecution();
        InputFile file = InputFile.get(step.getJobExecution().getExecutionContext(), decoder.kind());
        FileProgress progress =
                FileProgress.of(step.getExecutionContext(), file.header().end());
        if (chunks == null) {
            chunks = open(file, progress);
        }
        Chunk chunk = chunks.next();
        if (chunk == null) {
            return RepeatStatus.FINISHED;
        }
        sink.accept(chunk);
        quarantine.keep(chunk);
        progress.plus(chunk).storeIn(step.getExecutionContext());
        meters.count(chunk);
        log.report(file, progress.plus(chunk));
        return RepeatStatus.CONTINUABLE;
    }

    private ReadAhead open(InputFile file, FileProgress progress) {
        ChunkReader reader = new ChunkReader(
                bucket.open(file.object(), progress.position().offset(), patience),
                progress.position(),
                file.header().columns(),
                decoder,
                writer);
        return new ReadAhead(reader, sink.limits(), workers);
    }
}
