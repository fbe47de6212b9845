package com.boltride.cli.demo;

import com.boltride.cli.console.CommandFailedException;
import java.time.Duration;

/** Waits until a run of the producer has gone all the way through the pipeline. */
final class Drain {

    /** Looks at how far the run has come. */
    @FunctionalInterface
    interface Look {
        Figures now() throws InterruptedException;
    }

    private final Look look;
    private final Duration lookInterval;
    private final Duration stallLimit;

    /** @param stallLimit how long no figure may change before the wait is given up */
    Drain(Look look, Duration lookInterval, Duration stallLimit) {
        this.look = look;
        this.lookInterval = lookInterval;
        this.stallLimit = stallLimit;
    }

    /**
     * @return the figures when nothing is under way any more
     * @throws CommandFailedException if the producer's run fails, or if nothing moves although not all is done
     */
    Figures await() throws InterruptedException {
        Figures last = look.now();
        long changedAt = System.nanoTime();
        while (true) {
            requireRunning(last.run());
            Thread.sleep(lookInterval.toMillis());
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
                throw CommandFailedException.underWay("nothing has moved for " + stallLimit.toSeconds() + " s:\n  "
                        + String.join("\n  ", now.missing()));
            }
        }
    }

    private static void requireRunning(ProducerRun run) {
        if (run.failed()) {
            throw CommandFailedException.underWay("the producer's run is " + run.state() + ": " + run.failure());
        }
    }
}
