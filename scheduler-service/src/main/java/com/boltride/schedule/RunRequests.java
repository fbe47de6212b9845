package com.boltride.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for runs. Asking only writes a record; whichever scheduler finds it first starts the job.
 *
 * <p>A new run takes the attempt after the last one of its day, and is added only if that attempt is still free. If
 * another was faster, the day is looked at again. So any number of schedulers may ask at the same instant, and a call
 * may be repeated after a fault.
 */
final class RunRequests {

    private static final Logger log = LoggerFactory.getLogger(RunRequests.class);

    private static final int PAGE = 100;

    private final RunStore store;
    private final Clock clock;

    RunRequests(RunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The day's one run by the cron: the one that is there, or a new one.
     *
     * <p>An unfinished run on request does not stand in for it. That one may have begun before the day was over.
     */
    Run daily(LocalDate date) {
        return existingOrNew(date, RunTrigger.DAILY, RunRequests::daily);
    }

    /** A run on request: the day's unfinished one if there is one, or else a new one. */
    Run onDemand(LocalDate date) {
        return existingOrNew(date, RunTrigger.REQUEST, RunRequests::unfinished);
    }

    /**
     * A further run of a day for trips that came late.
     *
     * @param newest the day's newest run as the decision was made
     * @return false, and nothing is added, if the day has got a newer one since
     */
    boolean again(Run newest) {
        return store.add(Run.requested(newest.id().next(), RunTrigger.LATE_ARRIVALS, now()));
    }

    /** Whether the cron has asked for the day. */
    boolean hasDaily(LocalDate date) {
        return daily(store.ofDay(date)).isPresent();
    }

    /** Whether the cron has asked for any day before this one. Reads the list of runs until it finds one. */
    boolean hasDailyBefore(LocalDate day) {
        RunCursor after = null;
        do {
            RunPage page = store.list(new RunQuery(null, null, after, PAGE));
            if (page.runs().stream()
                    .anyMatch(run ->
                            run.trigger() == RunTrigger.DAILY && run.id().date().isBefore(day))) {
                return true;
            }
            after = page.next();
        } while (after != null);
        return false;
    }

    private Run existingOrNew(LocalDate date, RunTrigger trigger, Function<List<Run>, Optional<Run>> existing) {
        while (true) {
            List<Run> newestFirst = store.ofDay(date);
            Optional<Run> found = existing.apply(newestFirst);
            if (found.isPresent()) {
                return found.get();
            }
            RunId id = newestFirst.isEmpty()
                    ? new RunId(date, 1)
                    : newestFirst.get(0).id().next();
            Run run = Run.requested(id, trigger, now());
            if (store.add(run)) {
                log.info("run {} requested ({})", id, trigger);
                return run;
            }
        }
    }

    private static Optional<Run> daily(List<Run> runs) {
        return runs.stream().filter(run -> run.trigger() == RunTrigger.DAILY).findFirst();
    }

    private static Optional<Run> unfinished(List<Run> runs) {
        return runs.stream().filter(run -> !run.isFinished()).findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
