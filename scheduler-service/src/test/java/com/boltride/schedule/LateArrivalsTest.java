package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class LateArrivalsTest {

    private final World world = new World(1);
    private final RunLoop scheduler = world.scheduler("a");
    private final LateArrivals late = world.lateArrivals(Tripwire.none());

    @BeforeEach
    void reportTheDay() {
        world.report();
    }

    @Test
    void dayWhoseTripsCameLateIsRunAgainOnce() {
        world.staged.put(World.DAY, "late");
        late.run();
        world.untilClosed(scheduler);

        assertThat(world.publications()).containsExactly("2024-05-25-1 SUCCESS", "2024-05-25-2 SUCCESS");
        assertThat(world.published.get(1).trigger()).isEqualTo(RunTrigger.LATE_ARRIVALS);

        world.clock.advance(World.INTERVAL);
        late.run();
        assertThat(world.store.ofDay(World.DAY)).hasSize(2);
    }

    @Test
    void nothingRunsWhenNothingCame() {
        for (int look = 0; look < 10; look++) {
            late.run();
            world.clock.advance(World.INTERVAL);
        }

        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void whatCameWhileTheJobRanIsLate() {
        world.staged.put(World.DAY, "late");
        world.emr.put("2024-05-25-2", RunState.RUNNING);
        late.run();
        scheduler.round();
        world.staged.put(World.DAY, "later");
        world.emr.put("2024-05-25-2", RunState.SUCCESS);
        world.untilClosed(scheduler);
        world.clock.advance(World.INTERVAL);

        late.run();

        assertThat(world.store.ofDay(World.DAY)).hasSize(3);
    }

    @Test
    void dayIsRunAgainOnceAnIntervalHoweverMuchComes() {
        for (Duration passed = Duration.ZERO;
                passed.compareTo(World.INTERVAL.multipliedBy(3)) < 0;
                passed = passed.plusMinutes(1)) {
            world.staged.put(World.DAY, "late after " + passed);
            late.run();
            world.untilClosed(scheduler);
            world.clock.advance(Duration.ofMinutes(1));
        }

        // The interval since the report was over before; its end begins the next, less the times that the jobs took.
        assertThat(world.store.ofDay(World.DAY)).hasSize(4);
    }

    @Test
    void dayIsNotListedBeforeItsIntervalIsOver() {
        int listings = world.staged.listings();
        world.requests().onDemand(World.DAY);
        world.untilClosed(scheduler);
        assertThat(world.staged.listings()).isEqualTo(++listings);

        late.run();
        late.run();

        assertThat(world.staged.listings()).isEqualTo(listings);
    }

    @Test
    void dayWithAnUnfinishedRunIsLeftToIt() {
        world.staged.put(World.DAY, "late");
        world.requests().onDemand(World.DAY);
        world.clock.advance(World.INTERVAL);

        late.run();

        assertThat(world.store.ofDay(World.DAY)).hasSize(2);
    }

    @Test
    void dayThatWasNeverReportedIsNotLate() {
        World fresh = new World(0);
        fresh.emr.put("2024-05-25-1", RunState.FAILED);
        fresh.requests().daily(World.DAY);
        fresh.untilClosed(fresh.scheduler("a"));
        fresh.staged.put(World.DAY, "late");
        fresh.clock.advance(World.INTERVAL);

        fresh.lateArrivals(Tripwire.none()).run();

        assertThat(fresh.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void restOfADayThatWasReportedBeforeItsEndIsLeftToTheDailyRun() {
        World fresh = new World(0);
        fresh.clock.set("2024-05-25T12:00:00Z");
        fresh.requests().onDemand(World.DAY);
        fresh.untilClosed(fresh.scheduler("a"));
        fresh.staged.put(World.DAY, "afternoon");
        fresh.clock.set("2024-05-26T03:00:00Z");

        fresh.lateArrivals(Tripwire.none()).run();

        assertThat(fresh.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void reportIsNotMadeAgainFromLess() {
        world.staged.put(World.DAY, "late");
        late.run();
        world.untilClosed(scheduler);
        world.clock.advance(World.INTERVAL);
        world.staged.remove(World.DAY, "late");

        late.run();

        assertThat(world.store.ofDay(World.DAY)).hasSize(2);
    }

    @Test
    void runThatFailedForGoodIsMadeUpForAfterTheInterval() {
        world.staged.put(World.DAY, "late");
        world.emr.put("2024-05-25-2", RunState.FAILED);
        world.emr.put("2024-05-25-3", RunState.FAILED);
        late.run();
        world.untilClosed(scheduler);
        late.run();
        assertThat(world.store.ofDay(World.DAY)).hasSize(3);

        world.clock.advance(World.INTERVAL);
        late.run();
        world.untilClosed(scheduler);

        assertThat(world.run("2024-05-25-4").trigger()).isEqualTo(RunTrigger.LATE_ARRIVALS);
        assertThat(world.run("2024-05-25-4").state()).isEqualTo(RunState.SUCCESS);
    }

    @Test
    void runThatSomebodyCancelledIsNotRepeatedForTheSameTrips() {
        world.staged.put(World.DAY, "late");
        world.emr.put("2024-05-25-2", RunState.CANCELLED);
        late.run();
        world.untilClosed(scheduler);
        world.clock.advance(World.INTERVAL);

        late.run();
        assertThat(world.store.ofDay(World.DAY)).hasSize(2);

        world.staged.put(World.DAY, "later");
        late.run();
        assertThat(world.store.ofDay(World.DAY)).hasSize(3);
    }

    @Test
    void daysWhoseNewestRunIsLongAgoAreNotLookedAt() {
        int listings = world.staged.listings();
        world.staged.put(World.DAY, "late");
        world.clock.advance(Duration.ofDays(2).plusMillis(1));

        late.run();

        assertThat(world.staged.listings()).isEqualTo(listings);
        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void runOfAnEarlierReleaseDidNotNoteWhatWasThereAndIsLeftAlone() {
        World upgraded = new World(0);
        Run run = Run.requested(RunId.parse("2024-05-25-1"), RunTrigger.DAILY, upgraded.clock.instant());
        upgraded.store.add(
                run.withOutcome(Outcome.success(Emr.ENDED, Emr.TOOK, "{}")).closed(Emr.ENDED));
        upgraded.staged.put(World.DAY, "late");
        upgraded.clock.advance(World.INTERVAL);

        upgraded.lateArrivals(Tripwire.none()).run();

        assertThat(upgraded.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void dayThatCannotBeLookedAtDoesNotHoldUpAnother() {
        world.requests().daily(World.DAY.minusDays(1));
        world.staged.put(World.DAY, "late");
        // The calls are: daysRequestedSince, ofDay for the day before, ofDay.
        Tripwire broken = new Tripwire(2, false, () -> new IllegalStateException("no such trigger"));

        world.lateArrivals(broken).run();

        assertThat(broken.broken()).isEqualTo("ofDay not done after daysRequestedSince");
        assertThat(world.store.ofDay(World.DAY)).hasSize(2);
    }

    @Test
    void awsBeingAwayOnlyDelaysTheLook() {
        world.staged.put(World.DAY, "late");
        Tripwire s3Away = new Tripwire(3, false, () -> SdkClientException.create("away"));

        world.lateArrivals(s3Away).run();

        assertThat(s3Away.broken()).isEqualTo("of not done after ofDay");
        assertThat(world.store.ofDay(World.DAY)).hasSize(2);
    }
}
