package com.boltride.schedule;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;

/** Everything around schedulers: their table, EMR Serverless, reports, topic and clock. */
final class World {

    static final Duration POLL = Duration.ofSeconds(5);
    static final Duration LEASE = Duration.ofSeconds(90);
    static final Duration RETRY_PAUSE = Duration.ofMinutes(1);
    static final Duration INTERVAL = Duration.ofHours(1);
    static final LocalDate DAY = LocalDate.parse("2024-05-25");

    private static final String MIDNIGHT = "2024-05-26T00:00:00Z";

    final MutableClock clock = new MutableClock(MIDNIGHT);
    final InMemoryRunStore store = new InMemoryRunStore();
    final Emr emr = new Emr();
    final StagedTrips staged = new StagedTrips();
    final ReportShelf reports = new ReportShelf();
    final List<StatusMessage> published = new ArrayList<>();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final RetryRule retries;

    World(int retries) {
        this.retries = new RetryRule(retries, new Backoff(RETRY_PAUSE, Duration.ofMinutes(30)));
    }

    /** Takes away what has been done to the store, the reports and the clock. */
    void reset() {
        store.clear();
        reports.clear();
        clock.set(MIDNIGHT);
    }

    RunRequests requests() {
        return new RunRequests(store, clock);
    }

    RunLoop scheduler(String name) {
        return scheduler(name, 4, Tripwire.none());
    }

    RunLoop scheduler(String name, int room, Tripwire tripwire) {
        Owner owner = new Owner(name, LEASE, POLL);
        return new RunLoop(tripwire.on(RunStore.class, store), follower(owner, tripwire), owner, room, clock);
    }

    RunFollower follower(Owner owner, Tripwire tripwire) {
        return new RunFollower(
                tripwire.on(RunStore.class, store),
                tripwire.on(Staging.class, staged),
                tripwire.on(JobRuns.class, emr),
                tripwire.on(Reports.class, reports),
                tripwire.on(StatusTopic.class, published::add),
                retries,
                new RunMetrics(meters),
                owner,
                clock);
    }

    /** A scheduler's look for late arrivals, once an hour at most and two days back. */
    LateArrivals lateArrivals(Tripwire tripwire) {
        RunStore wired = tripwire.on(RunStore.class, store);
        return new LateArrivals(
                wired,
                tripwire.on(Staging.class, staged),
                new RunRequests(wired, clock),
                new LateArrivalProperties(INTERVAL, 2),
                patience(),
                clock);
    }

    /** The cron's part, a week back. */
    DailyRuns daily(String cron, RunRequests asked) {
        return new DailyRuns(
                new CronTrigger(cron, ZoneOffset.UTC),
                new MissedDays(CronExpression.parse(cron), 7, asked),
                asked,
                patience(),
                clock);
    }

    private Patience patience() {
        Backoff quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(1));
        return new Patience(quick, new Outages(clock), new Random(1));
    }

    /** The day's report is made, of what was staged in time, and its interval is over. */
    void report() {
        staged.put(DAY, "in time");
        requests().daily(DAY);
        untilClosed(scheduler("reporter"));
        clock.advance(INTERVAL);
    }

    /** Lets the schedulers take turns until every run is closed. */
    void untilClosed(RunLoop... schedulers) {
        for (int round = 0; round < 200; round++) {
            if (store.ofDay(DAY).stream().allMatch(Run::isClosed)) {
                return;
            }
            for (RunLoop scheduler : schedulers) {
                scheduler.round();
            }
            clock.advance(POLL);
        }
        throw new AssertionError("still open: " + store.ofDay(DAY));
    }

    Run run(String id) {
        return store.find(RunId.parse(id)).orElseThrow();
    }

    /** Ids and states of what was published, such as {@code 2024-05-25-1 SUCCESS}. */
    List<String> publications() {
        return published.stream()
                .map(message -> message.run() + " " + message.state())
                .toList();
    }
}
