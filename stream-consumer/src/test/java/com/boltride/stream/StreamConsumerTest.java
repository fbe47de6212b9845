package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.kinesis.coordinator.CoordinatorStateDAO;
import software.amazon.kinesis.coordinator.Scheduler;
import software.amazon.kinesis.coordinator.WorkerStateChangeListener.WorkerState;

class StreamConsumerTest {

    private final Patience patience =
            new Patience(Backoff.DEFAULT, new Outages(Clock.systemUTC()), RandomGenerator.getDefault());
    private final ConsumerPulse pulse = new ConsumerPulse(Clock.systemUTC(), Duration.ofMinutes(2), mock());
    private final LeaseHandOver leases = mock();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Scheduler scheduler = mock();
    private final CoordinatorStateDAO locks = mock();

    @BeforeEach
    void giveTheSchedulerItsLocks() {
        when(scheduler.coordinatorStateDAO()).thenReturn(locks);
    }

    @AfterEach
    void endSchedulers() {
        end.countDown();
    }

    @Test
    void stopWaitsForTheGracefulEndThenHandsTheLeasesOver() {
        runUntilEnd();
        when(scheduler.startGracefulShutdown()).thenAnswer(call -> {
            assertThat(patience.isStopped()).isTrue();
            end.countDown();
            return CompletableFuture.completedFuture(true);
        });
        StreamConsumer consumer = started(() -> scheduler, Duration.ofSeconds(20));

        consumer.stop();

        verify(leases).handOver(scheduler);
        await().until(() -> !consumer.isRunning());
    }

    @Test
    void stopEndsInTimeWhenTheGracefulEndDoesNotCome() {
        runUntilEnd();
        when(scheduler.startGracefulShutdown()).thenReturn(new CompletableFuture<>());
        StreamConsumer consumer = started(() -> scheduler, Duration.ofMillis(10));

        consumer.stop();

        verify(scheduler).shutdown();
        verify(leases, never()).handOver(any());
    }

    @Test
    void consumerThatCannotBeginTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        runUntilEnd();
        StreamConsumer consumer = started(
                () -> {
                    if (tries.incrementAndGet() < 3) {
                        throw new IllegalStateException("no such stream");
                    }
                    return scheduler;
                },
                Duration.ofSeconds(20));

        assertThat(tries).hasValue(3);
        assertThat(consumer.isRunning()).isTrue();
    }

    @Test
    void schedulerThatEndedKeepsNoLocks() {
        Scheduler failed = mock();
        CoordinatorStateDAO locksOfFailed = mock();
        when(failed.coordinatorStateDAO()).thenReturn(locksOfFailed);
        runUntilEnd();
        Iterator<Scheduler> schedulers = List.of(failed, scheduler).iterator();

        started(schedulers::next, Duration.ofSeconds(20));

        verify(locksOfFailed).shutdownLockClients();
        verify(locks, never()).shutdownLockClients();
    }

    @Test
    @Timeout(60)
    void stopDoesNotWaitForAConsumerThatCannotBegin() {
        doAnswer(run -> {
                    end.await();
                    return null;
                })
                .when(scheduler)
                .run();
        when(scheduler.startGracefulShutdown()).thenReturn(new CompletableFuture<>());
        CountDownLatch made = new CountDownLatch(1);
        StreamConsumer consumer = consumer(
                () -> {
                    made.countDown();
                    return scheduler;
                },
                Duration.ofDays(1));
        consumer.start();
        await().until(() -> made.getCount() == 0);

        consumer.stop();

        assertThat(pulse.initialized()).isFalse();
    }

    private void runUntilEnd() {
        doAnswer(run -> {
                    pulse.onWorkerStateChange(WorkerState.STARTED);
                    end.await();
                    return null;
                })
                .when(scheduler)
                .run();
    }

    private StreamConsumer started(StreamConsumer.SchedulerFactory schedulers, Duration shutdownTimeout) {
        StreamConsumer consumer = consumer(schedulers, shutdownTimeout);
        consumer.start();
        await().until(pulse::initialized);
        return consumer;
    }

    private StreamConsumer consumer(StreamConsumer.SchedulerFactory schedulers, Duration shutdownTimeout) {
        return new StreamConsumer("texts", schedulers, pulse, leases, patience, shutdownTimeout);
    }
}
