package com.boltride.redrive;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Does something again and again, from the service's start to its stop, in a thread of its own. */
final class Periodically implements SmartLifecycle {

    private final String name;
    private final Duration interval;
    private final Runnable task;
    private @Nullable ScheduledExecutorService thread;

    /**
     * @param name of the thread
     * @param interval between two times; 0 for never
     * @param task that does not throw
     */
    Periodically(String name, Duration interval, Runnable task) {
        this.name = name;
        this.interval = interval;
        this.task = task;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
        if (!interval.isZero()) {
            thread.scheduleWithFixedDelay(task, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
