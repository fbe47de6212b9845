package com.boltride.schedule;

import com.boltride.retry.Patience;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;

/**
 * The cron's part: at each of its instants, asks for the runs of the days that were missed, the earliest first, and then for
 * that of the UTC day before. In this order a day that has its daily run leaves none missing behind it, wherever a scheduler
 * is killed, so that {@link MissedDays} need look no further. DynamoDB being away only delays it.
 */
final class DailyRuns implements Trigger, Runnable {

    private static final Logger log = LoggerFactory.getLogger(DailyRuns.class);

    private final Trigger cron;
    private final MissedDays missedDays;
    private final RunRequests requests;
    private final Patience patience;
    private final Clock clock;
    private volatile @Nullable Instant due;

    DailyRuns(Trigger cron, MissedDays missedDays, RunRequests requests, Patience patience, Clock clock) {
        this.cron = cron;
        this.missedDays = missedDays;
        this.requests = requests;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public @Nullable Instant nextExecution(TriggerContext context) {
        due = cron.nextExecution(context);
        return due;
    }

    /** Asks for the day before the instant that the cron named, which the clock may not quite have reached. */
    @Override
    public void run() {
        Instant firing = due;
        if (firing == null) {
            return;
        }
        makeUpMissedBefore(firing.minusNanos(1));
        LocalDate dayBefore = firing.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        patiently(() -> requests.daily(dayBefore));
        makeUpMissed();
    }

    /** Asks for the runs of the days at whose ends no scheduler ran. */
    void makeUpMissed() {
        makeUpMissedBefore(clock.instant());
    }

    private void makeUpMissedBefore(Instant instant) {
        patiently(() -> {
            List<LocalDate> missed = missedDays.before(instant);
            if (!missed.isEmpty()) {
                log.warn("the daily runs of {} were missed and are made up for now", missed);
            }
            return missed.stream().map(requests::daily).toList();
        });
    }

    private void patiently(Patience.Call<?> call) {
        try {
            patience.untilSuccessful("daily-run", call);
        } catch (InterruptedException e) {
            // The service stops. The next one to start makes up for it.
            Thread.currentThread().interrupt();
        }
    }
}
