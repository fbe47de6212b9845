package com.boltride.cli.run;

import com.boltride.cli.evidence.Findings;
import com.boltride.cli.ledger.Bookkeeper;
import com.boltride.cli.ledger.StreamLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One look at how far things have come.
 *
 * @param producer its runs
 * @param starts what became of the starts up to now
 * @param ends what became of the ends up to now
 * @param waiting messages in the retry queue
 * @param completed trips in the table that have ended
 * @param staged trips staged, each counted once
 */
record Figures(
        ProducerRuns producer, StreamLedger starts, StreamLedger ends, long waiting, long completed, long staged) {

    static Figures of(ProducerRuns producer, Findings found) {
        Bookkeeper bookkeeper = new Bookkeeper(producer.published(), found);
        return new Figures(
                producer,
                bookkeeper.starts(),
                bookkeeper.ends(),
                found.waiting(),
                found.completed(),
                found.staged().count());
    }

    /** Whether nothing is under way any more: streams, queue and stager are drained. */
    boolean drained() {
        return missing().isEmpty();
    }

    /** What is still to come, in words. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        producer.runs().stream()
                .filter(run -> !run.finished())
                .forEach(run -> missing.add("the producer is " + run.state()));
        addIfLess(missing, starts.records(), starts.published(), "starts in their stream");
        addIfLess(missing, ends.records(), ends.published(), "ends in their stream");
        addIfLess(missing, starts.settled(), starts.records(), "starts settled by trip-start-service");
        if (waiting > 0) {
            missing.add(number(waiting) + " letters wait in the retry queue");
        }
        addIfLess(missing, ends.settled(), ends.records(), "ends settled by trip-end-service and redrive-worker");
        addIfLess(missing, staged, completed, "completed trips staged by completion-stager");
        return missing;
    }

    /** For the user, on one line of a terminal. */
    String inShort() {
        return String.format(
                Locale.ROOT,
                "rows %,d · starts %,d · ends %,d · waiting %,d · completed %,d · staged %,d",
                producer.published().rowsRead(),
                starts.settled(),
                ends.settled(),
                waiting,
                completed,
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
