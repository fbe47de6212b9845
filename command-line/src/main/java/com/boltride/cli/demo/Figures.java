package com.boltride.cli.demo;

import com.boltride.cli.ledger.StreamLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One look at how far a run has come.
 *
 * @param run the producer's part
 * @param starts what became of the starts up to now
 * @param ends what became of the ends up to now
 * @param staged trips staged, each counted once
 */
record Figures(ProducerRun run, StreamLedger starts, StreamLedger ends, long staged) {

    /** Whether nothing is under way any more: streams, queue and stager are drained. */
    boolean drained() {
        return missing().isEmpty();
    }

    /** What is still to come, in words. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        if (!run.finished()) {
            missing.add("the producer is " + run.state());
        }
        addIfLess(missing, starts.taken(), starts.published(), "starts taken by trip-start-service");
        addIfLess(missing, ends.taken(), ends.published(), "ends taken by trip-end-service");
        if (ends.waiting() > 0) {
            missing.add(number(ends.waiting()) + " ends wait in the retry queue");
        } else {
            addIfLess(missing, ends.settled(), ends.taken(), "ends settled");
        }
        addIfLess(missing, staged, ends.applied(), "completed trips staged by completion-stager");
        return missing;
    }

    /** For the user, on one line of a terminal. */
    String inShort() {
        return String.format(
                Locale.ROOT,
                "rows %,d · starts %,d · ends %,d · waiting %,d · completed %,d · staged %,d",
                run.rowsRead(),
                starts.taken(),
                ends.taken(),
                ends.waiting(),
                ends.applied(),
                staged);
    }

    private static void addIfLess(List<String> missing, long actual, long expected, String what) {
        if (actual < expected) {
            missing.add(number(actual) + " of " + number(expected) + " " + what);
        }
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
