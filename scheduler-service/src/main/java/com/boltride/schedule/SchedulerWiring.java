package com.boltride.schedule;

import com.boltride.retry.Patience;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.scheduling.support.CronTrigger;

/** The scheduler itself: who asks for runs, and who follows them. */
@Configuration(proxyBeanMethods = false)
class SchedulerWiring {

    @Bean
    RunRequests runRequests(RunStore store, Clock clock) {
        return new RunRequests(store, clock);
    }

    @Bean
    RequestedDays requestedDays(Clock clock) {
        return new RequestedDays(clock);
    }

    @Bean
    RunLoop runLoop(
            RunStore store,
            Staging staging,
            JobRuns jobs,
            Reports reports,
            StatusTopic topic,
            ScheduleProperties properties,
            MeterRegistry registry,
            Clock clock) {
        Owner owner = properties.owner(UUID.randomUUID().toString());
        RunMetrics metrics = new RunMetrics(registry);
        RunFollower follower =
                new RunFollower(store, staging, jobs, reports, topic, properties.retryRule(), metrics, owner, clock);
        return new RunLoop(store, follower, owner, properties.maxConcurrentRuns(), clock);
    }

    @Bean
    RunLoopHealth runLoopHealthIndicator(RunLoop loop, Clock clock) {
        return new RunLoopHealth(loop, clock);
    }

    /** The cron, the looks at missed days, for late arrivals and at data quality, which may have to wait for AWS, and the rounds. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(5);
        scheduler.setThreadNamePrefix("schedule-");
        return scheduler;
    }

    @Bean
    LateArrivals lateArrivals(
            RunStore store,
            Staging staging,
            RunRequests requests,
            ScheduleProperties properties,
            Patience patience,
            Clock clock) {
        return new LateArrivals(store, staging, requests, properties.lateArrivals(), patience, clock);
    }

    @Bean
    SchedulerLifecycle schedulerLifecycle(
            TaskScheduler scheduler,
            RunLoop loop,
            ScheduleProperties properties,
            LateArrivals lateArrivals,
            RunRequests requests,
            Patience patience,
            Clock clock) {
        return new SchedulerLifecycle(
                scheduler, loop, dailyRuns(properties, requests, patience, clock), lateArrivals, properties);
    }

    private static @Nullable DailyRuns dailyRuns(
            ScheduleProperties properties, RunRequests requests, Patience patience, Clock clock) {
        if (!properties.asksDaily()) {
            return null;
        }
        MissedDays missedDays =
                new MissedDays(CronExpression.parse(properties.cron()), properties.catchUpDays(), requests);
        CronTrigger cron = new CronTrigger(properties.cron(), ZoneOffset.UTC);
        return new DailyRuns(cron, missedDays, requests, patience, clock);
    }
}
