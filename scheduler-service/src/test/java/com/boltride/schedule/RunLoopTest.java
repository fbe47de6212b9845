package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

class RunLoopTest {

    private final World world = new World(2);

    @Test
    void runIsStartedFollowedToldOfAndClosed() {
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        Run run = world.run("2024-05-25-1");
        assertThat(run.state()).isEqualTo(RunState.SUCCESS);
        assertThat(run.job().jobRunId()).isEqualTo("job-of-2024-05-25-1");
        assertThat(run.claim()).isNull();
        assertThat(world.published)
                .containsExactly(new StatusMessage(
                        "2024-05-25-1-SUCCESS",
                        "2024-05-25-1",
                        World.DAY,
                        1,
                        RunTrigger.DAILY,
                        RunState.SUCCESS,
                        true,
                        false,
                        Emr.ENDED,
                        Emr.TOOK,
                        null,
                        "s3://bucket/daily-kpis/trip_date=2024-05-25/report.json",
                        "{\"total_trips\":3}"));
    }

    @Test
    void failedRunIsTriedAgainAfterAGrowingPauseUntilItSucceeds() {
        world.emr.put("2024-05-25-1", RunState.FAILED);
        world.emr.put("2024-05-25-2", RunState.FAILED);
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        assertThat(world.publications())
                .containsExactly("2024-05-25-1 FAILED", "2024-05-25-2 FAILED", "2024-05-25-3 SUCCESS");
        assertThat(world.published).extracting(StatusMessage::last).containsExactly(false, false, true);
        assertThat(world.published.get(0).reason()).isEqualTo("out of memory");
        assertThat(pauseBetween("2024-05-25-1", "2024-05-25-2")).isGreaterThanOrEqualTo(World.RETRY_PAUSE);
        assertThat(pauseBetween("2024-05-25-2", "2024-05-25-3"))
                .isGreaterThanOrEqualTo(World.RETRY_PAUSE.multipliedBy(2));
    }

    @Test
    void failuresEndWithTheConfiguredRetries() {
        world.emr.refuseJobs(true);
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        assertThat(world.publications())
                .containsExactly("2024-05-25-1 FAILED", "2024-05-25-2 FAILED", "2024-05-25-3 FAILED");
        assertThat(world.published).extracting(StatusMessage::last).containsExactly(false, false, true);
        assertThat(world.published.get(2).reason()).isEqualTo("there is no such application");
        assertThat(world.published.get(2).duration()).isNull();
    }

    @Test
    void cancelledRunIsNotTriedAgain() {
        world.emr.put("2024-05-25-1", RunState.CANCELLED);
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        assertThat(world.publications()).containsExactly("2024-05-25-1 CANCELLED");
        assertThat(world.published.get(0).reason()).isEqualTo("the job ended as CANCELLED");
        assertThat(world.published.get(0).last()).isTrue();
    }

    @Test
    void jobThatLeavesNoReportHasFailed() {
        world.reports.remove("2024-05-25");
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        assertThat(world.published.get(0).state()).isEqualTo(RunState.FAILED);
        assertThat(world.published.get(0).reason())
                .isEqualTo("the job ended well, but left no report at"
                        + " s3://bucket/daily-kpis/trip_date=2024-05-25/report.json");
    }

    @Test
    void jobThatLeavesGarbageHasFailed() {
        world.reports.put("2024-05-25", "oops");
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"));

        assertThat(world.published.get(0).state()).isEqualTo(RunState.FAILED);
        assertThat(world.published.get(0).reason()).startsWith("the report is not JSON");
    }

    @Test
    void jobThatTheServiceForgotHasFailed() {
        RunLoop scheduler = world.scheduler("a");
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);
        scheduler.round();
        world.emr.forgetJobs();

        world.untilClosed(scheduler);

        assertThat(world.publications()).containsExactly("2024-05-25-1 FAILED", "2024-05-25-2 SUCCESS");
    }

    @Test
    void claimIsRenewedWhileTheJobRuns() {
        RunLoop following = world.scheduler("a");
        RunLoop idle = world.scheduler("b");
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);

        for (Duration passed = Duration.ZERO;
                passed.compareTo(World.LEASE.multipliedBy(3)) < 0;
                passed = passed.plus(World.POLL)) {
            following.round();
            idle.round();
            assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("a");
            assertThat(world.run("2024-05-25-1").claim().dueAt()).isAfter(world.clock.instant());
            world.clock.advance(World.POLL);
        }
    }

    @Test
    void atMostAsManyRunsAsThereIsRoomForAreUnderWay() {
        RunLoop scheduler = world.scheduler("a", 2, Tripwire.none());
        for (int day = 1; day <= 5; day++) {
            world.emr.put("2024-05-0" + day + "-1", RunState.RUNNING);
            world.requests().onDemand(World.DAY.withDayOfMonth(day));
            world.clock.advance(Duration.ofMillis(1));
        }

        scheduler.round();
        scheduler.round();
        assertThat(world.emr.jobs).containsOnlyKeys(RunId.parse("2024-05-01-1"), RunId.parse("2024-05-02-1"));

        world.emr.put("2024-05-01-1", RunState.SUCCESS);
        scheduler.round();
        assertThat(world.emr.jobs).hasSize(3);
    }

    @Test
    void attemptsAtADayRunOneAfterAnother() {
        RunLoop scheduler = world.scheduler("a");
        world.clock.set("2024-05-25T23:59:30Z");
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().onDemand(World.DAY);
        scheduler.round();
        world.clock.set("2024-05-26T00:00:00Z");
        world.requests().daily(World.DAY);

        scheduler.round();
        assertThat(world.emr.jobs).containsOnlyKeys(RunId.parse("2024-05-25-1"));

        world.emr.put("2024-05-25-1", RunState.SUCCESS);
        world.untilClosed(scheduler);
        assertThat(world.publications()).containsExactly("2024-05-25-1 SUCCESS", "2024-05-25-2 SUCCESS");
        assertThat(world.published).extracting(StatusMessage::partial).containsExactly(true, false);
    }

    @Test
    void stoppedSchedulerGivesItsRunsBackAtOnce() throws InterruptedException {
        RunLoop first = world.scheduler("a");
        RunLoop second = world.scheduler("b");
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);
        first.round();

        first.stop(Duration.ofSeconds(1));
        second.round();

        assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("b");
        first.round();
        assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("b");
    }

    @Test
    void oneRunsFaultDoesNotHoldUpAnother() {
        // The scheduler's first calls are: due, claim, of (what is staged), save, start.
        RunLoop scheduler = world.scheduler("a", 4, new Tripwire(5, false, () -> SdkClientException.create("away")));
        world.requests().onDemand(World.DAY);
        world.clock.advance(Duration.ofMillis(1));
        world.requests().onDemand(World.DAY.minusDays(1));

        scheduler.round();

        assertThat(world.run("2024-05-25-1").state()).isEqualTo(RunState.REQUESTED);
        assertThat(world.run("2024-05-24-1").state()).isEqualTo(RunState.SUCCESS);
    }

    @Test
    void endsAreCountedOnce() {
        world.emr.put("2024-05-25-1", RunState.FAILED);
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"), world.scheduler("b"));

        assertThat(ended("failed")).isOne();
        assertThat(ended("success")).isOne();
        assertThat(ended("cancelled")).isZero();
    }

    private double ended(String state) {
        return world.meters.get("bolt.ride.runs").tag("state", state).counter().count();
    }

    private Duration pauseBetween(String failed, String retry) {
        Instant begun = world.run(retry).job().startedAt();
        return Duration.between(world.run(failed).notifiedAt(), begun);
    }
}
