package com.boltride.schedule.quality;

import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Starts the looks with the service, and ends them with it. */
final class QualityLifecycle implements SmartLifecycle {

    private final TaskScheduler scheduler;
    private final QualityWatch watch;
    private final WatchProperties properties;
    private @Nullable Future<?> looks;
    private volatile boolean running;

    QualityLifecycle(TaskScheduler scheduler, QualityWatch watch, WatchProperties properties) {
        this.scheduler = scheduler;
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        if (properties.isOn()) {
            looks = scheduler.scheduleWithFixedDelay(watch, properties.watchInterval());
        }
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.cancel(false);
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
