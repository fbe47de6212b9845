package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunRequestsTest {

    private final World world = new World(0);
    private final RunRequests requests = world.requests();

    @Test
    void firstRunOfADayIsAttemptOne() {
        Run run = requests.daily(World.DAY);

        assertThat(run.id()).hasToString("2024-05-25-1");
        assertThat(run.trigger()).isEqualTo(RunTrigger.DAILY);
        assertThat(run.state()).isEqualTo(RunState.REQUESTED);
        assertThat(world.store.find(run.id())).contains(run);
    }

    @Test
    void dayHasOneDailyRunEvenAfterItHasEnded() {
        Run first = requests.daily(World.DAY);
        world.untilClosed(world.scheduler("a"));

        assertThat(requests.daily(World.DAY).id()).isEqualTo(first.id());
        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void runOnRequestDoesNotStandInForTheDailyOne() {
        requests.onDemand(World.DAY);

        assertThat(requests.daily(World.DAY).id()).hasToString("2024-05-25-2");
    }

    @Test
    void unfinishedRunIsReturnedInsteadOfASecond() {
        Run daily = requests.daily(World.DAY);

        assertThat(requests.onDemand(World.DAY)).isEqualTo(daily);
        assertThat(world.store.ofDay(World.DAY)).hasSize(1);
    }

    @Test
    void finishedDayIsRunAgainOnRequest() {
        requests.daily(World.DAY);
        world.untilClosed(world.scheduler("a"));

        Run again = requests.onDemand(World.DAY);

        assertThat(again.id()).hasToString("2024-05-25-2");
        assertThat(again.trigger()).isEqualTo(RunTrigger.REQUEST);
    }

    @Test
    void whoeverIsSlowerGetsTheFastersRun() {
        InMemoryRunStore store = new InMemoryRunStore();
        RunRequests faster = new RunRequests(store, world.clock);
        RunRequests slower = new RunRequests(overtaking(store, () -> faster.daily(World.DAY)), world.clock);

        Run run = slower.daily(World.DAY);

        assertThat(store.ofDay(World.DAY)).containsExactly(run);
    }

    @Test
    void runRequestedBeforeTheDayIsOverIsPartial() {
        world.clock.set("2024-05-25T23:59:59.999Z");
        assertThat(requests.onDemand(World.DAY).isPartial()).isTrue();

        world.clock.set("2024-05-26T00:00:00Z");
        assertThat(requests.daily(World.DAY).isPartial()).isFalse();
    }

    /** A store in which somebody adds a run between the first look at the day and the first addition. */
    private static RunStore overtaking(RunStore store, Runnable rival) {
        return (RunStore) Proxy.newProxyInstance(
                RunStore.class.getClassLoader(), new Class<?>[] {RunStore.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(store, arguments);
                    if (method.getName().equals("ofDay") && ((List<?>) answer).isEmpty()) {
                        rival.run();
                    }
                    return answer;
                });
    }
}
