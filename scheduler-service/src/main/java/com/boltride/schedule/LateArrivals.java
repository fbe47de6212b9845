package com.boltride.schedule;

import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices trips that were staged after their day had been reported on, and asks for the day's report again.
 *
 * <p>A run notes what was staged just before its job began ({@link RunFollower}). A day is looked at for some days after
 * its newest run was asked for, and run again if objects are there that its last report did not begin with. That run
 * notes what it begins with in its turn, so nothing is run for the same objects twice, and nothing at all when nothing came.
 *
 * <p>The day's records alone decide, so that any number of schedulers may look, be killed and look again: the run is added
 * as the attempt after the newest one that was judged, and only if nobody has added that attempt meanwhile.
 *
 * <p>An object that came between the note and the job's own look has been counted already, and a replay stages trips again
 * under other names. The further run is not needed then, and harmless: the job counts each trip once and replaces the report.
 */
final class LateArrivals implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(LateArrivals.class);

    private final RunStore store;
    private final Staging staging;
    private final RunRequests requests;
    private final LateArrivalProperties properties;
    private final Patience patience;
    private final Clock clock;

    LateArrivals(
            RunStore store,
            Staging staging,
            RunRequests requests,
            LateArrivalProperties properties,
            Patience patience,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.requests = requests;
        this.properties = properties;
        this.patience = patience;
        this.clock = clock;
    }

    /** Looks at each day once. DynamoDB or S3 being away only delays that. */
    @Override
    public void run() {
        try {
            for (LocalDate day : patience.untilSuccessful("late-arrivals", this::days)) {
                lookPatiently(day);
            }
        } catch (InterruptedException e) {
            // The service stops. The next one to start looks again.
            Thread.currentThread().interrupt();
        }
    }

    private List<LocalDate> days() {
        return store.daysRequestedSince(clock.instant().minus(properties.lookBack()));
    }

    private void lookPatiently(LocalDate day) throws InterruptedException {
        try {
            patience.untilSuccessful("late-arrivals", () -> look(day));
        } catch (RuntimeException e) {
            // No reason to leave the other days alone.
            log.error("{} could not be looked at for late arrivals, the next look tries again", day, e);
        }
    }

    private boolean look(LocalDate day) {
        List<Run> newestFirst = store.ofDay(day);
        Optional<StagedObjects> reported = reported(newestFirst);
        if (reported.isEmpty() || !staging.of(day).cameAfter(reported.get())) {
            return false;
        }
        boolean added = requests.again(newestFirst.get(0));
        if (added) {
            log.info("trips of {} came after its report, which is made again", day);
        }
        return added;
    }

    /** What the day's report began with; nothing if the day is not to be looked at, or not yet. Costs no call to S3. */
    private Optional<StagedObjects> reported(List<Run> newestFirst) {
        boolean waits = newestFirst.isEmpty()
                || !newestFirst.get(0).isClosed()
                || newestFirst.get(0).requestedAt().plus(properties.interval()).isAfter(clock.instant());
        // A run that was asked for before its day was over leaves the rest of the day to the daily run.
        if (waits || newestFirst.stream().noneMatch(LateArrivals::isWholeReport)) {
            return Optional.empty();
        }
        // What a failed run began with is still unreported. A cancelled one somebody did not want: not again for the
        // same.
        return newestFirst.stream()
                .filter(run -> run.state() != RunState.FAILED)
                .findFirst()
                .map(Run::staged);
    }

    private static boolean isWholeReport(Run run) {
        return run.state() == RunState.SUCCESS && !run.isPartial();
    }
}
