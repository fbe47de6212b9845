package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Which runs a scheduler holds, and when it lets go of them. Its first calls are: due, claim, of, save, start. */
class RunLoopOwnershipTest {

    private static final int START = 5;
    private static final Duration BOUND = Duration.ofMinutes(1);

    private final World world = new World(0);
    private final Tripwire calls = Tripwire.none();

    @Test
    void fullHouseLooksForNothingMore() {
        RunLoop scheduler = world.scheduler("a", 1, calls);
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);
        scheduler.round();
        int before = calls.calls();

        scheduler.round();

        // How far the job is, and nothing else.
        assertThat(calls.calls() - before).isOne();
    }

    @Test
    void closedRunIsNotLookedAtAgain() {
        RunLoop scheduler = world.scheduler("a", 1, calls);
        world.requests().daily(World.DAY);
        scheduler.round();
        assertThat(world.run("2024-05-25-1").isClosed()).isTrue();
        int before = calls.calls();

        scheduler.round();

        // Which runs are due, and nothing else.
        assertThat(calls.calls() - before).isOne();
    }

    @Test
    void refusedJobIsToldOfInTheRoundThatRefusedIt() {
        world.emr.refuseJobs(true);
        world.requests().daily(World.DAY);

        world.scheduler("a").round();

        assertThat(world.publications()).containsExactly("2024-05-25-1 FAILED");
        assertThat(world.run("2024-05-25-1").isClosed()).isTrue();
    }

    @Test
    void stopWaitsForTheStepInHandAndGivesTheRunBack() throws Exception {
        Hang hang = new Hang();
        RunLoop scheduler = world.scheduler("a", 4, hang.at(START));
        world.requests().daily(World.DAY);
        CompletableFuture<Void> round = CompletableFuture.runAsync(scheduler::round);
        hang.begun.await();

        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> stop(scheduler, BOUND));
        hang.end.countDown();
        within(round);
        within(stop);

        assertThat(world.run("2024-05-25-1").claim().owner()).isNull();
    }

    @Test
    void stopThatLosesPatienceLeavesTheRunToItsLease() throws Exception {
        Hang hang = new Hang();
        RunLoop scheduler = world.scheduler("a", 4, hang.at(START));
        world.requests().daily(World.DAY);
        CompletableFuture<Void> round = CompletableFuture.runAsync(scheduler::round);
        hang.begun.await();

        scheduler.stop(Duration.ofMillis(1));

        assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("a");
        hang.end.countDown();
        within(round);
    }

    @Test
    void nothingIsOwnedAndNothingIsLockedAfterAStop() throws Exception {
        RunLoop scheduler = world.scheduler("a", 1, calls);
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        world.requests().daily(World.DAY);
        within(CompletableFuture.runAsync(scheduler::round));
        scheduler.stop(Duration.ofMillis(1));
        assertThat(world.run("2024-05-25-1").claim().owner()).isNull();
        int before = calls.calls();

        within(CompletableFuture.runAsync(() -> stop(scheduler, BOUND)));

        assertThat(calls.calls()).isEqualTo(before);
    }

    private static void stop(RunLoop scheduler, Duration patience) {
        try {
            scheduler.stop(patience);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void within(CompletableFuture<Void> work) throws Exception {
        try {
            work.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("not done within " + BOUND, e);
        }
    }

    /** A call that takes until it is told to end, and then fails. */
    private static final class Hang {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);

        Tripwire at(int call) {
            return new Tripwire(call, false, () -> {
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return SdkClientException.create("reset at last");
            });
        }
    }
}
