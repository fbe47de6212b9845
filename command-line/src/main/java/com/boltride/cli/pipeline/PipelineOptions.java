package com.boltride.cli.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline runs on this machine.
 *
 * @param work directory of the logs, one file for each process, and of what else the processes write
 * @param portBase first of the consecutive ports to listen on; null for ports that happen to be free
 * @param retryDelay how long an early end waits before it is tried again for the first time; whole seconds
 * @param retryPause how long it waits at most before it is tried yet again
 * @param maxReceiveCount how often it is tried before it becomes a dead letter, 1 to 1000
 */
public record PipelineOptions(
        Path work, @Nullable Integer portBase, Duration retryDelay, Duration retryPause, int maxReceiveCount) {

    /**
     * An early end is given up after about this long, so that none is given up while its start may still come.
     *
     * @param patience at least a few seconds
     */
    public static PipelineOptions patientFor(Duration patience, Path work, @Nullable Integer portBase) {
        Duration pause = Duration.ofSeconds(Math.min(30, Math.max(2, patience.toSeconds() / 8)));
        // One more for the first pauses, which are shorter.
        long receives = patience.dividedBy(pause) + 2;
        return new PipelineOptions(work, portBase, Duration.ofSeconds(1), pause, (int) Math.min(1000, receives));
    }

    public Path logs() {
        return work.resolve("logs");
    }

    /** Second names of the jars that run. */
    Path jars() {
        return work.resolve("jars");
    }

    /** Where the producer keeps how far its runs have come. */
    Path producerState() {
        return work.resolve("producer-state");
    }
}
