package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.SimpleTriggerContext;
import software.amazon.awssdk.core.exception.SdkClientException;

class DailyRunsTest {

    private final World world = new World(0);
    private final RunRequests requests = world.requests();

    @Test
    void atMidnightTheDayBeforeIsAskedFor() {
        DailyRuns daily = world.daily("0 0 0 * * *", requests);
        world.clock.set("2024-05-25T17:00:00Z");

        assertThat(next(daily)).isEqualTo("2024-05-26T00:00:00Z");
        world.clock.set("2024-05-26T00:00:00.004Z");
        daily.run();

        assertThat(world.run("2024-05-25-1").trigger()).isEqualTo(RunTrigger.DAILY);
    }

    @Test
    void timerThatFiresABitEarlyStillMeansTheDayThatIsEnding() {
        DailyRuns daily = world.daily("0 0 0 * * *", requests);
        world.clock.set("2024-05-25T17:00:00Z");
        next(daily);

        world.clock.set("2024-05-25T23:59:59.998Z");
        daily.run();

        assertThat(requests.hasDaily(World.DAY)).isTrue();
        assertThat(requests.hasDaily(World.DAY.minusDays(1))).isFalse();
    }

    @Test
    void dynamoDbBeingAwayOnlyDelaysIt() {
        Tripwire away = new Tripwire(1, false, () -> SdkClientException.create("away"));
        DailyRuns daily =
                world.daily("0 0 0 * * *", new RunRequests(away.on(RunStore.class, world.store), world.clock));
        world.clock.set("2024-05-25T17:00:00Z");
        next(daily);

        world.clock.set("2024-05-26T00:00:00Z");
        daily.run();

        assertThat(requests.hasDaily(World.DAY)).isTrue();
    }

    @Test
    void midnightsWithoutASchedulerAreMadeUpFor() {
        requests.daily(LocalDate.parse("2024-05-25"));
        world.clock.set("2024-05-29T08:00:00Z");

        world.daily("0 0 0 * * *", requests).makeUpMissed();

        assertThat(requests.hasDaily(LocalDate.parse("2024-05-26"))).isTrue();
        assertThat(requests.hasDaily(LocalDate.parse("2024-05-27"))).isTrue();
        assertThat(requests.hasDaily(LocalDate.parse("2024-05-28"))).isTrue();
        assertThat(requests.hasDaily(LocalDate.parse("2024-05-29"))).isFalse();
    }

    @Test
    void midnightAsksForTheDaysMissedBeforeItsOwn() {
        List<String> asked = new ArrayList<>();
        DailyRuns daily = world.daily("0 0 0 * * *", new RunRequests(noting(asked), world.clock));
        requests.daily(LocalDate.parse("2024-05-22"));
        world.clock.set("2024-05-25T17:00:00Z");
        next(daily);

        world.clock.set("2024-05-26T00:00:00Z");
        daily.run();

        assertThat(asked).containsExactly("2024-05-23-1", "2024-05-24-1", "2024-05-25-1");
    }

    @Test
    void midnightsThatPassedUnnoticedAreMadeUpForAtOnce() {
        DailyRuns daily = world.daily("0 0 0 * * *", requests);
        world.clock.set("2024-05-25T17:00:00Z");
        next(daily);

        // The machine slept, and the timer fires late.
        world.clock.set("2024-05-28T08:00:00Z");
        daily.run();

        assertThat(requests.hasDaily(LocalDate.parse("2024-05-25"))).isTrue();
        assertThat(requests.hasDaily(LocalDate.parse("2024-05-26"))).isTrue();
        assertThat(requests.hasDaily(LocalDate.parse("2024-05-27"))).isTrue();
    }

    @Test
    void interruptEndsTheWaitForDynamoDbAndIsNotForgotten() {
        RunStore away = (RunStore) Proxy.newProxyInstance(
                RunStore.class.getClassLoader(), new Class<?>[] {RunStore.class}, (proxy, method, arguments) -> {
                    throw SdkClientException.create("away");
                });
        DailyRuns daily = world.daily("0 0 0 * * *", new RunRequests(away, world.clock));

        Thread.currentThread().interrupt();
        daily.makeUpMissed();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void newPipelineHasMissedNothing() {
        world.clock.set("2024-05-29T08:00:00Z");

        assertThat(missed("0 0 0 * * *", 7)).isEmpty();
    }

    @Test
    void runOnRequestDoesNotMakeAPipelineOld() {
        requests.onDemand(LocalDate.parse("2024-05-26"));
        world.clock.set("2024-05-29T08:00:00Z");

        assertThat(missed("0 0 0 * * *", 7)).isEmpty();
    }

    @Test
    void onlyTheConfiguredDaysAreLookedAt() {
        requests.daily(LocalDate.parse("2024-05-25"));
        world.clock.set("2024-05-29T08:00:00Z");

        assertThat(missed("0 0 0 * * *", 4)).hasSize(3);
        assertThat(missed("0 0 0 * * *", 3)).hasSize(3);
        assertThat(missed("0 0 0 * * *", 2))
                .containsExactly(LocalDate.parse("2024-05-27"), LocalDate.parse("2024-05-28"));
        assertThat(missed("0 0 0 * * *", 0)).isEmpty();
    }

    @Test
    void dayWhoseInstantIsStillToComeIsNotMissed() {
        requests.daily(LocalDate.parse("2024-05-26"));

        world.clock.set("2024-05-29T05:59:59Z");
        assertThat(missed("0 0 6 * * *", 7)).containsExactly(LocalDate.parse("2024-05-27"));

        world.clock.set("2024-05-29T06:00:00Z");
        assertThat(missed("0 0 6 * * *", 7))
                .containsExactly(LocalDate.parse("2024-05-27"), LocalDate.parse("2024-05-28"));
    }

    @Test
    void dayThatTheCronLeavesOutIsNotMissed() {
        requests.daily(LocalDate.parse("2024-05-26")); // a Sunday, reported on Monday
        world.clock.set("2024-06-02T12:00:00Z");

        assertThat(missed("0 0 0 * * MON", 7)).isEmpty();

        world.clock.set("2024-06-03T00:00:00Z");
        assertThat(missed("0 0 0 * * MON", 8)).containsExactly(LocalDate.parse("2024-06-02"));
    }

    /** The world's store, which notes the runs that are added. */
    private RunStore noting(List<String> added) {
        return (RunStore) Proxy.newProxyInstance(
                RunStore.class.getClassLoader(), new Class<?>[] {RunStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("add")) {
                        added.add(((Run) arguments[0]).id().toString());
                    }
                    return method.invoke(world.store, arguments);
                });
    }

    private List<LocalDate> missed(String cron, int lookBack) {
        return new MissedDays(CronExpression.parse(cron), lookBack, requests).before(world.clock.instant());
    }

    private Instant next(DailyRuns daily) {
        return daily.nextExecution(new SimpleTriggerContext(world.clock));
    }
}
