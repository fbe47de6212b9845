package com.boltride.cli.demo;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import com.boltride.cli.pipeline.Pipeline;
import com.boltride.cli.pipeline.Service;
import java.time.Duration;

/** Waits until a run of the producer has gone all the way through the pipeline. */
final class Drain {

    private static final Duration LOOK_INTERVAL = Duration.ofMillis(500);

    private final Pipeline pipeline;
    private final Books books;
    private final ProducerClient producer;
    private final Console console;
    private final Duration stallLimit;

    /** @param stallLimit how long no figure may change before the wait is given up */
    Drain(Pipeline pipeline, Books books, ProducerClient producer, Console console, Duration stallLimit) {
        this.pipeline = pipeline;
        this.books = books;
        this.producer = producer;
        this.console = console;
        this.stallLimit = stallLimit;
    }

    /**
     * @return the figures when nothing moves any more
     * @throws CommandFailedException if the producer's run fails, a process ends, or nothing moves although not all is done
     */
    Figures await(String runId) throws InterruptedException {
        Figures last = look(runId);
        long changedAt = System.nanoTime();
        while (true) {
            Thread.sleep(LOOK_INTERVAL.toMillis());
            Figures now = look(runId);
            boolean changed = !now.equals(last);
            // The figures are not all of one instant, so they count only when a second look finds them the same.
            if (now.drained() && !changed) {
                return now;
            }
            if (changed) {
                last = now;
                changedAt = System.nanoTime();
            } else if (System.nanoTime() - changedAt > stallLimit.toNanos()) {
                throw stalled(now);
            }
        }
    }

    private Figures look(String runId) throws InterruptedException {
        pipeline.requireAlive();
        ProducerRun run = producer.run(runId);
        if (run.failed()) {
            throw CommandFailedException.underWay("the producer's run is " + run.state() + ": " + run.failure());
        }
        Figures figures = books.look(run);
        console.progress(figures.inShort());
        return figures;
    }

    private CommandFailedException stalled(Figures figures) throws InterruptedException {
        StringBuilder message = new StringBuilder("nothing has moved for " + stallLimit.toSeconds() + " s:");
        figures.missing().forEach(missing -> message.append("\n  ").append(missing));
        for (Service service : Service.values()) {
            message.append("\n  health of ").append(service.moduleName()).append(": ");
            message.append(pipeline.client(service).health());
        }
        return CommandFailedException.underWay(message.toString());
    }
}
