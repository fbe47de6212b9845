package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener.WorkerState;
import software.amazon.kinesis.leases.ShardInfo;

class ConsumerPulseTest {

    private static final Duration SAY_AFTER = Duration.ofMinutes(2);

    private final SettableClock clock = new SettableClock();
    private final LeaseIndex index = mock();
    private final ConsumerPulse pulse = new ConsumerPulse(clock, SAY_AFTER, index);
    private final ConsumerReadiness readiness = new ConsumerReadiness(pulse);
    private final ConsumerDetails details = new ConsumerDetails("texts", "worker", pulse, new HeldShards(clock));

    @Test
    void consumerIsReadyFromItsStartToItsEndWithOrWithoutALease() {
        assertThat(readiness.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        pulse.onWorkerStateChange(WorkerState.STARTED);
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);
        pulse.prioritize(List.of());
        assertThat(readiness.health().getStatus()).isEqualTo(Status.UP);

        pulse.ended();
        assertThat(readiness.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void detailsSayWhyTheConsumerCannotBegin() {
        pulse.onAllInitializationAttemptsFailed(new IllegalStateException("no route to host"));

        assertThat(details.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(details.health().getDetails().get("couldNotBegin"))
                .asString()
                .contains("no route to host");

        pulse.onWorkerStateChange(WorkerState.STARTED);
        assertThat(details.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void detailsSayWhatTheConsumerWaitsForBeforeItBegins() {
        when(index.fault()).thenReturn("the index is still being made");
        pulse.watchBegin();

        assertThat(details.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(details.health().getDetails()).containsEntry("waitingToBegin", "the index is still being made");

        pulse.onWorkerStateChange(WorkerState.STARTED);
        pulse.watchBegin();
        assertThat(details.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void consumerThatBeginsWhileItsIndexIsBeingAskedWaitsForNothing() {
        when(index.fault()).then(asked -> {
            pulse.onWorkerStateChange(WorkerState.STARTED);
            return null;
        });

        pulse.watchBegin();

        assertThat(details.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void sinceTheLastTurnTimeCountsOnlyOnceTheConsumerHasBegun() {
        clock.advance(Duration.ofMinutes(20));
        assertThat(pulse.sinceLastTurn()).isZero();

        pulse.onWorkerStateChange(WorkerState.STARTED);
        clock.advance(Duration.ofSeconds(3));
        assertThat(pulse.sinceLastTurn()).isEqualTo(Duration.ofSeconds(3));

        pulse.prioritize(List.of());
        assertThat(pulse.sinceLastTurn()).isZero();
    }

    @Test
    void unreadableLeaseIndexIsSaidAfterAWhileWithoutALease() {
        when(index.fault()).thenReturn("dynamodb:Query is not allowed");
        pulse.onWorkerStateChange(WorkerState.STARTED);

        pulse.prioritize(List.of());
        verify(index, never()).fault();
        clock.advance(SAY_AFTER);
        pulse.prioritize(List.of());

        assertThat(details.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(details.health().getDetails())
                .containsEntry("leasesCannotBeFound", "dynamodb:Query is not allowed")
                .containsKey("leaselessSince");
    }

    @Test
    void spareWorkerIsUpAndSaysSinceWhenItHasNoLease() {
        pulse.onWorkerStateChange(WorkerState.STARTED);

        pulse.prioritize(List.of());
        clock.advance(SAY_AFTER);
        pulse.prioritize(List.of());

        assertThat(details.health().getStatus()).isEqualTo(Status.UP);
        assertThat(details.health().getDetails()).containsKey("leaselessSince");
    }

    @Test
    void withALeaseNothingIsSaid() {
        when(index.fault()).thenReturn("away");
        pulse.onWorkerStateChange(WorkerState.STARTED);
        pulse.prioritize(List.of());
        clock.advance(SAY_AFTER);
        pulse.prioritize(List.of());

        List<ShardInfo> assigned = List.of(mock(ShardInfo.class));
        assertThat(pulse.prioritize(assigned)).isEqualTo(assigned);

        assertThat(details.health().getStatus()).isEqualTo(Status.UP);
        assertThat(details.health().getDetails()).doesNotContainKeys("leaselessSince", "leasesCannotBeFound");
    }
}
