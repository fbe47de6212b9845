package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunFollowerTest {

    private static final Owner OWNER = new Owner("a", World.LEASE, World.POLL);

    private final World world = new World(0);
    private final RunFollower follower = world.follower(OWNER, Tripwire.none());
    private Run claimed;

    @BeforeEach
    void claim() {
        Run requested = world.requests().daily(World.DAY);
        Instant now = world.clock.instant();
        claimed = world.store
                .claim(requested.id(), OWNER.id(), now, now.plus(World.LEASE))
                .orElseThrow();
    }

    @Test
    void claimIsRenewedWhenHalfOfItIsOverAndNotBefore() {
        world.emr.put("2024-05-25-1", RunState.RUNNING);
        Run running = follower.advance(follower.advance(claimed).orElseThrow()).orElseThrow();
        Instant first = running.claim().dueAt();

        world.clock.advance(World.LEASE.dividedBy(2));
        assertThat(follower.advance(running).orElseThrow().claim().dueAt()).isEqualTo(first);
        assertThat(world.run("2024-05-25-1").claim().dueAt()).isEqualTo(first);

        world.clock.advance(Duration.ofMillis(1));
        Instant renewed = world.clock.instant().plus(World.LEASE);
        assertThat(follower.advance(running).orElseThrow().claim().dueAt()).isEqualTo(renewed);
        assertThat(world.run("2024-05-25-1").claim().dueAt()).isEqualTo(renewed);
    }

    @Test
    void refusedJobIsAFinishedRunToGoOnWith() {
        Run noted = follower.advance(claimed).orElseThrow();
        world.emr.refuseJobs(true);

        Run refused = follower.advance(noted).orElseThrow();

        assertThat(refused.state()).isEqualTo(RunState.FAILED);
        assertThat(refused).isEqualTo(world.run("2024-05-25-1"));
    }

    @Test
    void forgottenJobIsAFinishedRunToGoOnWith() {
        Run running = follower.advance(follower.advance(claimed).orElseThrow()).orElseThrow();
        world.emr.forgetJobs();

        assertThat(follower.advance(running)).map(Run::state).contains(RunState.FAILED);
    }

    @Test
    void concludedRunIsReturnedClosed() {
        Optional<Run> run = Optional.of(claimed);
        for (int step = 0; step < 4; step++) {
            run = follower.advance(run.orElseThrow());
        }

        assertThat(run).map(Run::isClosed).contains(true);
        assertThat(run).contains(world.run("2024-05-25-1"));
    }

    @Test
    void runThatAnotherOwnsByNowIsDropped() {
        world.clock.advance(World.LEASE.plusMillis(1));
        Instant now = world.clock.instant();
        world.store.claim(claimed.id(), "b", now, now.plus(World.LEASE));

        assertThat(follower.advance(claimed)).isEmpty();
        assertThat(world.run("2024-05-25-1").claim().owner()).isEqualTo("b");
    }
}
