package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.core.exception.SdkClientException;

/** One job and one message for each end, whatever two schedulers do and wherever one of them is stopped. */
class TwoSchedulersTest {

    /** More than the life of two attempts has; the last points lie behind its end and break nothing. */
    private static final int CALLS = 40;

    @Test
    void bothAskAtMidnightAndOneJobRuns() {
        World world = new World(2);
        world.requests().daily(World.DAY);
        world.requests().daily(World.DAY);

        world.untilClosed(world.scheduler("a"), world.scheduler("b"));

        assertThat(world.emr.jobs).hasSize(1);
        assertThat(world.publications()).containsExactly("2024-05-25-1 SUCCESS");
    }

    @Test
    void bothNoticeLateArrivalsAndOneJobRuns() {
        World world = new World(2);
        world.requests().daily(World.DAY);
        world.untilClosed(world.scheduler("a"));
        world.clock.advance(World.INTERVAL);
        world.staged.put(World.DAY, "late");
        Run newest = world.run("2024-05-25-1");

        assertThat(world.requests().again(newest)).isTrue();
        assertThat(world.requests().again(newest)).isFalse();
        world.untilClosed(world.scheduler("a"), world.scheduler("b"));

        assertThat(world.publications()).containsExactly("2024-05-25-1 SUCCESS", "2024-05-25-2 SUCCESS");
    }

    @Test
    void schedulerThatWasPausedPastItsLeaseNeitherChangesNorPublishesAnything() {
        World world = new World(2);
        RunLoop paused = world.scheduler("a");
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);
        paused.round();
        world.clock.advance(World.LEASE);
        RunLoop successor = world.scheduler("b");
        successor.round();
        world.emr.put("2024-05-25-1", RunState.SUCCESS);

        paused.round();
        assertThat(world.published).isEmpty();
        assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("b");

        successor.round();
        paused.round();
        assertThat(world.publications()).containsExactly("2024-05-25-1 SUCCESS");
    }

    @Test
    void pointsCoverTheWholeLifeOfTwoAttempts() {
        World world = worldWithOneFailure();
        Tripwire tripwire = Tripwire.none();

        world.untilClosed(world.scheduler("a", 4, tripwire));

        // Idle rounds while the retry waits are calls as well, and are many.
        assertThat(tripwire.calls()).isLessThanOrEqualTo(CALLS);
    }

    @TestFactory
    Stream<DynamicTest> successorFinishesWhatAKilledSchedulerLeft() {
        return points().map(point -> DynamicTest.dynamicTest("killed " + point, () -> {
            World world = worldWithOneFailure();
            Tripwire tripwire = new Tripwire(point.call, point.afterwards, Tripwire.Killed::new);
            try {
                world.untilClosed(world.scheduler("a", 4, tripwire));
            } catch (Tripwire.Killed e) {
                world.untilClosed(world.scheduler("b"));
            }
            assertOneJobAndMessageForEachEnd(world, tripwire);
        }));
    }

    @TestFactory
    Stream<DynamicTest> callThatFailsIsMadeAgain() {
        return points().map(point -> DynamicTest.dynamicTest("fault " + point, () -> {
            World world = worldWithOneFailure();
            Tripwire tripwire = new Tripwire(point.call, point.afterwards, () -> SdkClientException.create("reset"));
            world.untilClosed(world.scheduler("a", 4, tripwire), world.scheduler("b"));
            assertOneJobAndMessageForEachEnd(world, tripwire);
        }));
    }

    private static World worldWithOneFailure() {
        World world = new World(2);
        world.emr.put("2024-05-25-1", RunState.FAILED);
        world.requests().daily(World.DAY);
        return world;
    }

    private static void assertOneJobAndMessageForEachEnd(World world, Tripwire tripwire) {
        assertThat(world.emr.jobs).hasSize(2);
        assertThat(world.store.ofDay(World.DAY))
                .extracting(Run::state)
                .containsExactly(RunState.SUCCESS, RunState.FAILED);
        // The only gap that cannot be closed: the topic has the message, and its sender dies before it can note so.
        boolean betweenPublishingAndClosing = Set.of("publish done after location", "save not done after publish")
                .contains(tripwire.broken());
        if (betweenPublishingAndClosing) {
            assertThat(world.publications()).hasSize(3);
            assertThat(world.published.stream().distinct().toList())
                    .extracting(StatusMessage::run)
                    .containsExactly("2024-05-25-1", "2024-05-25-2");
        } else {
            assertThat(world.publications()).containsExactly("2024-05-25-1 FAILED", "2024-05-25-2 SUCCESS");
        }
    }

    private static Stream<Point> points() {
        List<Point> points = new ArrayList<>();
        for (int call = 1; call <= CALLS; call++) {
            points.add(new Point(call, false));
            points.add(new Point(call, true));
        }
        return points.stream();
    }

    private record Point(int call, boolean afterwards) {
        @Override
        public String toString() {
            return (afterwards ? "after" : "before") + " call " + call;
        }
    }
}
