package com.boltride.schedule;

import com.boltride.retry.Backoff;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When runs are asked for, and how they are followed.
 *
 * @param cron when to ask for the day before, as Spring's cron expressions go, in UTC; {@code -} for never
 * @param catchUpDays how many days back to look for daily runs that were missed while no scheduler ran; 0 for not at all
 * @param pollInterval how often to look for work and at running jobs; positive
 * @param lease how long a run stays with a scheduler that gives no sign of life; at least three poll intervals, and longer
 *     than a call to AWS may take
 * @param maxConcurrentRuns how many runs one scheduler follows at the same time; from 1
 * @param retries how often a failed run is tried again; from 0
 * @param retryPause before the first retry; each further pause is twice as long
 * @param maxRetryPause the longest pause before a retry
 * @param lateArrivals how trips that come after their day's report are looked for
 */
@ConfigurationProperties("bolt-ride.schedule")
record ScheduleProperties(
        @DefaultValue("0 0 0 * * *") String cron,
        @DefaultValue("7") int catchUpDays,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("90s") Duration lease,
        @DefaultValue("4") int maxConcurrentRuns,
        @DefaultValue("3") int retries,
        @DefaultValue("1m") Duration retryPause,
        @DefaultValue("30m") Duration maxRetryPause,
        @DefaultValue LateArrivalProperties lateArrivals) {

    /** Spring's word for a cron that never fires. */
    private static final String NEVER = "-";

    ScheduleProperties {
        require(
                cron.equals(NEVER) || CronExpression.isValidExpression(cron),
                "cron",
                cron,
                "must be six fields such as 0 0 0 * * *, or " + NEVER);
        require(
                !pollInterval.isNegative() && !pollInterval.isZero(),
                "poll-interval",
                pollInterval,
                "must be positive");
        require(
                lease.compareTo(pollInterval.multipliedBy(3)) >= 0,
                "lease",
                lease,
                "must be at least three times the poll-interval " + pollInterval);
        require(maxConcurrentRuns >= 1, "max-concurrent-runs", maxConcurrentRuns, "must be 1 or more");
        require(retries >= 0, "retries", retries, "must be 0 or more");
        require(catchUpDays >= 0 && catchUpDays <= 366, "catch-up-days", catchUpDays, "must be 0–366");
    }

    boolean asksDaily() {
        return !cron.equals(NEVER);
    }

    Owner owner(String id) {
        return new Owner(id, lease, pollInterval);
    }

    RetryRule retryRule() {
        return new RetryRule(retries, new Backoff(retryPause, maxRetryPause));
    }

    static void require(boolean holds, String name, Object value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("bolt-ride.schedule." + name + " is " + value + ", but " + rule);
        }
    }
}
