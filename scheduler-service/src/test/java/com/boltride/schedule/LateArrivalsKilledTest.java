package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One run for trips that came late, wherever the scheduler is killed that notices them. */
class LateArrivalsKilledTest {

    /** More calls than a look and the life of the run it asks for make. */
    private static final int CALLS = 40;

    @Test
    void pointsCoverTheLookAndTheRun() {
        Tripwire tripwire = Tripwire.none();

        World world = new World(1);
        world.report();
        lookAndRun(world, tripwire);

        assertThat(tripwire.calls()).isBetween(10, CALLS);
    }

    @TestFactory
    Stream<DynamicTest> oneRunIsAddedWhereverTheSchedulerIsKilled() {
        return IntStream.rangeClosed(1, CALLS)
                .boxed()
                .flatMap(call -> Stream.of(false, true)
                        .map(afterwards -> DynamicTest.dynamicTest(
                                "killed " + (afterwards ? "after" : "before") + " call " + call, () -> {
                                    World struck = new World(1);
                                    struck.report();
                                    try {
                                        lookAndRun(struck, new Tripwire(call, afterwards, Tripwire.Killed::new));
                                    } catch (Tripwire.Killed e) {
                                        struck.lateArrivals(Tripwire.none()).run();
                                    }
                                    struck.untilClosed(struck.scheduler("b"));
                                    assertThat(struck.emr.jobs)
                                            .containsOnlyKeys(RunId.parse("2024-05-25-1"), RunId.parse("2024-05-25-2"));
                                    assertThat(struck.published.stream().distinct())
                                            .hasSize(2);
                                })));
    }

    private static void lookAndRun(World world, Tripwire tripwire) {
        world.staged.put(World.DAY, "late");
        world.lateArrivals(tripwire).run();
        world.untilClosed(world.scheduler("a", 4, tripwire));
    }
}
