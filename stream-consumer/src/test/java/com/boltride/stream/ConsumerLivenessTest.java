package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.boltride.retry.Outages;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener.WorkerState;

class ConsumerLivenessTest {

    private static final Duration WEDGED_AFTER = Duration.ofMinutes(5);
    private static final Duration TOO_LONG = Duration.ofMinutes(6);

    private final SettableClock clock = new SettableClock();
    private final StreamConsumer consumer = mock();
    private final ConsumerPulse pulse = new ConsumerPulse(clock, Duration.ofMinutes(2), mock());
    private final HeldShards shards = new HeldShards(clock);
    private final Outages outages = new Outages(clock);
    private final ConsumerLiveness liveness = new ConsumerLiveness(consumer, pulse, shards, outages, WEDGED_AFTER);

    @BeforeEach
    void run() {
        when(consumer.isRunning()).thenReturn(true);
        pulse.onWorkerStateChange(WorkerState.STARTED);
    }

    @Test
    void consumerWhoseLoopTurnsIsAlive() {
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void consumerWhoseLoopHasEndedIsDead() {
        when(consumer.isRunning()).thenReturn(false);

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void consumerWhoseLoopStandsStillIsDead() {
        clock.advance(TOO_LONG);

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void consumerThatCannotBeginIsAlive() {
        pulse.ended();
        clock.advance(TOO_LONG);

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void batchThatIsInHandForNoReasonMeansDeath() {
        shards.take("1").begin();
        clock.advance(TOO_LONG);
        pulse.prioritize(List.of());

        assertThat(status()).isEqualTo(Status.DOWN);
    }

    @Test
    void waitingForADependencyIsNoReasonToKill() {
        shards.take("1").begin();
        outages.failed("dynamodb", "connection refused");
        clock.advance(TOO_LONG);
        pulse.prioritize(List.of());

        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void lagIsNoReasonToKill() {
        shards.take("1").read(Duration.ofHours(10).toMillis());

        assertThat(status()).isEqualTo(Status.UP);
    }

    private Status status() {
        return liveness.health().getStatus();
    }
}
