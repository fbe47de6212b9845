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
 * @param times of the services' patience
 * @param givenAws whether this process's environment leads to an AWS to be used in place of the local one
 */
public record PipelineOptions(
        Path work,
        @Nullable Integer portBase,
        Duration retryDelay,
        Duration retryPause,
        int maxReceiveCount,
        LocalTimes times,
        boolean givenAws) {

    /**
     * An early end is given up after about this long, so that none is given up while its start may still come.
     *
     * @param patience at least a few seconds
     */
    public static PipelineOptions patientFor(Duration patience, Path work, @Nullable Integer portBase) {
        Duration pause = Duration.ofSeconds(Math.min(30, Math.max(2, patience.toSeconds() / 8)));
        // One more for the first pauses, which are shorter.
        long receives = patience.dividedBy(pause) + 2;
        int count = (int) Math.min(1000, receives);
        return new PipelineOptions(work, portBase, Duration.ofSeconds(1), pause, count, LocalTimes.CALM, false);
    }

    /** For a pipeline in which things break: an early end is given up as late as possible, for receives are lost too. */
    public static PipelineOptions unsteady(Path work) {
        return new PipelineOptions(
                work, null, Duration.ofSeconds(1), Duration.ofSeconds(3), 1000, LocalTimes.HASTY, false);
    }

    public PipelineOptions withGivenAws(boolean givenAws) {
        return new PipelineOptions(work, portBase, retryDelay, retryPause, maxReceiveCount, times, givenAws);
    }

    public Path logs() {
        return work.resolve("logs");
    }

    /** What runs, out of the way of a build. */
    Path jars() {
        return work.resolve("jars");
    }

    /** Where the producer keeps how far its runs have come. */
    Path producerState() {
        return work.resolve("producer-state");
    }
}
