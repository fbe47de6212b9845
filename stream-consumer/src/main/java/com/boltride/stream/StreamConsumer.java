package com.boltride.stream;

import com.boltride.retry.Backoff;
import com.boltride.retry.Patience;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.kinesis.coordinator.Scheduler;

/**
 * Runs the KCL from the service's start to its stop. A KCL scheduler that ends by itself, because it could not even
 * begin, is followed by another one, after a {@linkplain Backoff#DEFAULT pause}.
 *
 * <p>A stop takes at most {@code bolt-ride.consumer.shutdown-timeout}: every handler finishes what it has in hand,
 * unless what it calls is away; what is durable is checkpointed; then the leases are free for others.
 */
final class StreamConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamConsumer.class);

    private final String stream;
    private final SchedulerFactory schedulers;
    private final ConsumerPulse pulse;
    private final LeaseHandOver leases;
    private final Patience patience;
    private final Duration shutdownTimeout;
    private final CountDownLatch stopping = new CountDownLatch(1);

    private volatile @Nullable Thread loop;
    private volatile @Nullable Scheduler scheduler;

    StreamConsumer(
            String stream,
            SchedulerFactory schedulers,
            ConsumerPulse pulse,
            LeaseHandOver leases,
            Patience patience,
            Duration shutdownTimeout) {
        this.stream = stream;
        this.schedulers = schedulers;
        this.pulse = pulse;
        this.leases = leases;
        this.patience = patience;
        this.shutdownTimeout = shutdownTimeout;
    }

    @Override
    public void start() {
        // A daemon, so that a KCL that does not come to its end does not keep the process from doing so.
        Thread thread = new Thread(this::loop, "consumer-of-" + stream);
        thread.setDaemon(true);
        loop = thread;
        thread.start();
    }

    /** Whether the loop runs, be it only to try to begin. */
    @Override
    public boolean isRunning() {
        Thread thread = loop;
        return thread != null && thread.isAlive();
    }

    @Override
    public void stop() {
        stopping.countDown();
        // Frees the handlers that wait for something that is away: what they have in hand is not checkpointed.
        patience.stop();
        Scheduler current = scheduler;
        if (current == null) {
            return;
        }
        boolean initialized = pulse.initialized();
        CompletableFuture<Void> stopped =
                current.startGracefulShutdown().thenAccept(graceful -> leases.handOver(current));
        if (initialized) {
            await(stopped, current);
        }
        // Else it holds no lease, so there is nothing to wait for; and as long as it tries to begin, it would not hear.
    }

    private void loop() {
        RandomGenerator random = RandomGenerator.getDefault();
        try {
            for (int attempt = 1; stopping.getCount() > 0; attempt++) {
                runOnce();
                Duration pause = Backoff.DEFAULT.pause(attempt, random);
                if (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    log.warn("consumer of {} begins again", stream);
                }
            }
        } catch (InterruptedException e) {
            log.info("consumer of {} was stopped before it could begin", stream);
        }
    }

    private void runOnce() throws InterruptedException {
        try {
            Scheduler fresh = schedulers.newScheduler();
            scheduler = fresh;
            if (stopping.getCount() > 0) {
                run(fresh);
            }
        } catch (CompletionException | SdkException e) {
            // An outage or a missing stream: the stack says nothing, and it comes at every try.
            pulse.couldNotBegin(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            log.error("consumer of {} failed", stream, e);
            pulse.couldNotBegin(e.toString());
        } finally {
            pulse.ended();
        }
    }

    private static void run(Scheduler fresh) {
        try {
            fresh.run();
        } finally {
            // The KCL does so itself, unless it failed to begin: then their heartbeat would go on, and with it the
            // leadership, if this worker had come by it.
            fresh.coordinatorStateDAO().shutdownLockClients();
        }
    }

    private void await(CompletableFuture<Void> stopped, Scheduler current) {
        try {
            stopped.get(shutdownTimeout.toMillis(), TimeUnit.MILLISECONDS);
            log.info("consumer of {} has stopped", stream);
        } catch (TimeoutException e) {
            log.warn("consumer of {} has not stopped within {}: what is in hand comes again", stream, shutdownTimeout);
            current.shutdown();
        } catch (ExecutionException e) {
            log.error("consumer of {} could not stop as it should: what is in hand comes again", stream, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Makes the KCL scheduler of one run. */
    @FunctionalInterface
    interface SchedulerFactory {
        Scheduler newScheduler() throws InterruptedException;
    }
}
