package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.SimpleTriggerContext;

/** Every day is asked for once, whatever is the matter at midnight. */
class MidnightTest {

    private static final LocalDate BEFORE_THE_OUTAGE = LocalDate.parse("2024-05-22");
    private static final String EVERY_MIDNIGHT = "0 0 0 * * *";

    /** More calls than a midnight with two missed days makes. */
    private static final int CALLS = 30;

    @Test
    void pointsCoverTheWholeMidnight() {
        Tripwire tripwire = Tripwire.none();

        midnightAfterAnOutage(tripwire);

        assertThat(tripwire.calls()).isBetween(10, CALLS);
    }

    @TestFactory
    Stream<DynamicTest> noDayIsLeftOutOrAskedForTwiceWhereverTheSchedulerIsKilled() {
        return IntStream.rangeClosed(1, CALLS)
                .boxed()
                .flatMap(call -> Stream.of(false, true)
                        .map(afterwards -> DynamicTest.dynamicTest(
                                "killed " + (afterwards ? "after" : "before") + " call " + call, () -> {
                                    World world =
                                            midnightAfterAnOutage(new Tripwire(call, afterwards, Tripwire.Killed::new));
                                    world.daily(EVERY_MIDNIGHT, world.requests())
                                            .makeUpMissed();
                                    assertEachDayIsAskedForOnce(world);
                                })));
    }

    @Test
    void missedDaysAreAskedForBeforeTheDayThatEnds() {
        World world = new World(0);
        Tripwire killedAfterTheFirstAdd = new Tripwire(5, true, Tripwire.Killed::new);

        midnightAfterAnOutage(world, killedAfterTheFirstAdd);

        assertThat(killedAfterTheFirstAdd.broken()).startsWith("add done");
        assertThat(world.requests().hasDaily(LocalDate.parse("2024-05-23"))).isTrue();
        assertThat(world.requests().hasDaily(World.DAY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/New_York", "Pacific/Pago_Pago"})
    void theDayIsThatOfUtcWhereverTheSchedulerRuns(String zone) {
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
            World world = midnightAfterAnOutage(Tripwire.none());
            assertEachDayIsAskedForOnce(world);
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void nightsOfAClockChangeAreAsLongAsAnyOther() {
        TimeZone home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            World world = new World(0);
            world.clock.set("2024-03-09T12:00:00Z");
            DailyRuns daily = world.daily(EVERY_MIDNIGHT, world.requests());
            for (String midnight : List.of("2024-03-10T00:00:00Z", "2024-03-11T00:00:00Z", "2024-03-12T00:00:00Z")) {
                assertThat(daily.nextExecution(new SimpleTriggerContext(world.clock)))
                        .isEqualTo(midnight);
                world.clock.set(midnight);
                daily.run();
            }
            for (String day : List.of("2024-03-09", "2024-03-10", "2024-03-11")) {
                assertThat(world.store.ofDay(LocalDate.parse(day))).hasSize(1);
            }
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void clockThatStepsBackOverMidnightAsksForNothingTwice() {
        World world = new World(0);
        DailyRuns daily = world.daily(EVERY_MIDNIGHT, world.requests());
        world.clock.set("2024-05-25T23:59:00Z");
        daily.nextExecution(new SimpleTriggerContext(world.clock));
        world.clock.set("2024-05-26T00:00:00.1Z");
        daily.run();

        world.clock.set("2024-05-25T23:59:59.9Z");
        daily.run();

        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
        assertThat(world.store.ofDay(World.DAY.minusDays(1))).isEmpty();
        assertThat(world.run("2024-05-25-1").isPartial()).isFalse();
    }

    @Test
    void outageLongerThanTheLookBackIsMadeUpForAsFarBackAsThatGoes() {
        World world = new World(0);
        world.requests().daily(LocalDate.parse("2024-05-01"));
        world.clock.set("2024-05-26T08:00:00Z");

        world.daily(EVERY_MIDNIGHT, world.requests()).makeUpMissed();

        assertThat(world.requests().hasDaily(LocalDate.parse("2024-05-18"))).isFalse();
        LocalDate.parse("2024-05-19")
                .datesUntil(LocalDate.parse("2024-05-26"))
                .forEach(day -> assertThat(world.store.ofDay(day)).as("%s", day).hasSize(1));
    }

    private static World midnightAfterAnOutage(Tripwire tripwire) {
        World world = new World(0);
        midnightAfterAnOutage(world, tripwire);
        return world;
    }

    /** No scheduler ran at the ends of two days, and this one sees the end of the third. */
    private static void midnightAfterAnOutage(World world, Tripwire tripwire) {
        world.requests().daily(BEFORE_THE_OUTAGE);
        world.clock.set("2024-05-25T23:59:00Z");
        DailyRuns daily =
                world.daily(EVERY_MIDNIGHT, new RunRequests(tripwire.on(RunStore.class, world.store), world.clock));
        daily.nextExecution(new SimpleTriggerContext(world.clock));
        world.clock.set("2024-05-26T00:00:00.004Z");
        try {
            daily.run();
        } catch (Tripwire.Killed e) {
            assertThat(tripwire.broken()).isNotEmpty();
        }
    }

    private static void assertEachDayIsAskedForOnce(World world) {
        BEFORE_THE_OUTAGE
                .datesUntil(World.DAY.plusDays(1))
                .forEach(day -> assertThat(world.store.ofDay(day)).as("%s", day).hasSize(1));
        assertThat(world.store.ofDay(World.DAY.plusDays(1))).isEmpty();
    }
}
