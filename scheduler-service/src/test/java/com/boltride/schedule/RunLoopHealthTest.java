package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RunLoopHealthTest {

    private final World world = new World(0);
    private final RunLoop loop = world.scheduler("a");
    private final RunLoopHealth health = new RunLoopHealth(loop, world.clock);

    @Test
    void loopThatTurnsIsUp() {
        world.clock.advance(Duration.ofHours(1));
        loop.round();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void loopThatHangsIsDown() {
        world.clock.advance(Duration.ofHours(1));

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void dependencyThatIsAwayDoesNotBringItDown() {
        world.reports.goAway();
        world.requests().daily(World.DAY);
        world.clock.advance(Duration.ofHours(1));
        loop.round();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(world.run("2024-05-25-1").state()).isEqualTo(RunState.RUNNING);
    }
}
