package com.boltride.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Starts the cron, the rounds and the looks for late arrivals with the service, and ends them with it. */
final class SchedulerLifecycle implements SmartLifecycle {

    /** For the step in hand; within the time that a phase of the shutdown may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final TaskScheduler scheduler;
    private final RunLoop loop;
    private final @Nullable DailyRuns daily;
    private final LateArrivals lateArrivals;
    private final ScheduleProperties properties;
    private final List<Future<?>> tasks = new ArrayList<>();
    private volatile boolean running;

    /** @param daily null if nothing is asked for by itself */
    SchedulerLifecycle(
            TaskScheduler scheduler,
            RunLoop loop,
            @Nullable DailyRuns daily,
            LateArrivals lateArrivals,
            ScheduleProperties properties) {
        this.scheduler = scheduler;
        this.loop = loop;
        this.daily = daily;
        this.lateArrivals = lateArrivals;
        this.properties = properties;
    }

    @Override
    public void start() {
        running = true;
        tasks.add(scheduler.scheduleWithFixedDelay(loop::round, properties.pollInterval()));
        if (daily != null) {
            tasks.add(
                    scheduler.schedule(daily::makeUpMissed, scheduler.getClock().instant()));
            Future<?> cron = scheduler.schedule(daily, daily);
            if (cron != null) {
                tasks.add(cron);
            }
        }
        LateArrivalProperties late = properties.lateArrivals();
        if (late.areLookedFor()) {
            tasks.add(scheduler.scheduleWithFixedDelay(lateArrivals, late.interval()));
        }
    }

    @Override
    public void stop() {
        tasks.forEach(task -> task.cancel(false));
        tasks.clear();
        try {
            loop.stop(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
