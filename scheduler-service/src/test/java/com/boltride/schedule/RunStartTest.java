package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A run notes what is staged, and then starts its job. The scheduler's first calls are: due, claim, of, save, start. */
class RunStartTest {

    private final World world = new World(2);

    @Test
    void runNotesWhatIsStagedBeforeItsJobStarts() {
        world.staged.put(World.DAY, "a");
        StagedObjects before = world.staged.of(World.DAY);
        Tripwire startFails = new Tripwire(5, false, () -> SdkClientException.create("away"));
        world.requests().daily(World.DAY);

        world.scheduler("a", 4, startFails).round();

        assertThat(startFails.broken()).isEqualTo("start not done after save");
        assertThat(world.emr.jobs).isEmpty();
        assertThat(world.run("2024-05-25-1").staged()).isEqualTo(before);
    }

    @Test
    void whatCameWhileTheStartWasInDoubtCountsAsLate() {
        world.staged.put(World.DAY, "a");
        StagedObjects before = world.staged.of(World.DAY);
        Tripwire answerLost = new Tripwire(5, true, () -> SdkClientException.create("reset"));
        RunLoop scheduler = world.scheduler("a", 4, answerLost);
        world.requests().daily(World.DAY);
        scheduler.round();
        assertThat(answerLost.broken()).isEqualTo("start done after save");

        world.staged.put(World.DAY, "b");
        world.untilClosed(scheduler);

        assertThat(world.run("2024-05-25-1").staged()).isEqualTo(before);
    }
}
