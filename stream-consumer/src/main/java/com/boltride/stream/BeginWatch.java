package com.boltride.stream;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** Keeps an eye on a KCL that has not begun, which has no loop yet that could be felt. */
final class BeginWatch implements SmartLifecycle {

    private final ConsumerPulse pulse;
    private final Duration interval;
    private volatile boolean running;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "begin-watch");
        thread.setDaemon(true);
        return thread;
    });

    BeginWatch(ConsumerPulse pulse, Duration interval) {
        this.pulse = pulse;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        watch.scheduleWithFixedDelay(
                pulse::watchBegin, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        watch.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
