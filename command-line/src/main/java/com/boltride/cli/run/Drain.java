package com.boltride.cli.run;

import com.boltride.cli.console.CommandFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until everything published has gone all the way through the pipeline. */
final class Drain {

    /** Looks at how far the run has come. */
    @FunctionalInterface
    interface Look {
        Figures now() throws InterruptedException;
    }

    /** Tells what may be in the way, asked for only where nothing moves. */
    @FunctionalInterface
    interface Diagnosis {
        List<String> lines() throws InterruptedException;
    }

    /** A look reads whole streams and tables, so that the pipeline is left in peace for several times as long as it took. */
    private static final int PAUSE_PER_LOOK = 4;

    /** A look that had to wait for a service that was down says nothing of how long the next one takes. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Look look;
    private final Diagnosis diagnosis;
    private final Duration lookInterval;
    private final Duration stallLimit;

    /**
     * @param lookInterval how long to wait between two looks at least
     * @param stallLimit how long no figure may change before the wait is given up
     */
    Drain(Look look, Diagnosis diagnosis, Duration lookInterval, Duration stallLimit) {
        this.look = look;
        this.diagnosis = diagnosis;
        this.lookInterval = lookInterval;
        this.stallLimit = stallLimit;
    }

    /**
     * @return the figures when nothing is under way any more
     * @throws CommandFailedException if the producer's run fails, or if nothing moves although not all is done
     */
    Figures await() throws InterruptedException {
        long begin = System.nanoTime();
        Figures last = look.now();
        long changedAt = System.nanoTime();
        while (true) {
            requireNoneFailed(last.producer());
            pauseAfterLookSince(begin);
            begin = System.nanoTime();
            Figures now = look.now();
            boolean changed = !now.equals(last);
            // The figures are not all of one instant, so they count only when a second look finds them the same.
            if (now.drained() && !changed) {
                return now;
            }
            if (changed) {
                last = now;
                changedAt = System.nanoTime();
            } else if (System.nanoTime() - changedAt > stallLimit.toNanos()) {
                throw standstill(now);
            }
        }
    }

    private void pauseAfterLookSince(long begin) throws InterruptedException {
        long nanos = (System.nanoTime() - begin) * PAUSE_PER_LOOK;
        TimeUnit.NANOSECONDS.sleep(Math.max(lookInterval.toNanos(), Math.min(nanos, LONGEST_PAUSE.toNanos())));
    }

    private CommandFailedException standstill(Figures figures) throws InterruptedException {
        List<String> lines = new ArrayList<>(figures.missing());
        lines.addAll(diagnosis.lines());
        return CommandFailedException.underWay(
                "nothing has moved for " + stallLimit.toSeconds() + " s:\n  " + String.join("\n  ", lines));
    }

    private static void requireNoneFailed(ProducerRuns producer) {
        for (ProducerRun run : producer.runs()) {
            if (run.failed()) {
                throw CommandFailedException.underWay("the producer's run is " + run.state() + ": " + run.failure());
            }
        }
    }
}
