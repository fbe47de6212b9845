package com.boltride.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.scheduling.support.CronExpression;

/**
 * Finds the days whose daily run was due while no scheduler ran: those since the last daily run, as far as days are
 * looked back at. Where there has never been one, nothing was missed, but the pipeline is new.
 */
final class MissedDays {

    private final CronExpression cron;
    private final int lookBack;
    private final RunRequests requests;

    /** @param lookBack how many days, from 0 */
    MissedDays(CronExpression cron, int lookBack, RunRequests requests) {
        this.cron = cron;
        this.lookBack = lookBack;
        this.requests = requests;
    }

    /** The missed days, the earliest first. */
    List<LocalDate> before(Instant now) {
        LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
        return firstSinceLastDaily(today)
                .map(first -> first.datesUntil(today)
                        .filter(candidate -> wasDue(candidate, now))
                        .toList())
                .orElse(List.of());
    }

    private Optional<LocalDate> firstSinceLastDaily(LocalDate today) {
        if (lookBack == 0) {
            return Optional.empty();
        }
        Optional<LocalDate> last = IntStream.rangeClosed(1, lookBack)
                .mapToObj(today::minusDays)
                .filter(requests::hasDaily)
                .findFirst();
        if (last.isPresent()) {
            return last.map(day -> day.plusDays(1));
        }
        LocalDate first = today.minusDays(lookBack);
        return requests.hasDailyBefore(first) ? Optional.of(first) : Optional.empty();
    }

    /** Whether the cron has had an instant on the day after. */
    private boolean wasDue(LocalDate day, Instant now) {
        LocalDate dayAfter = day.plusDays(1);
        ZonedDateTime justBefore = dayAfter.atStartOfDay(ZoneOffset.UTC).minusNanos(1);
        ZonedDateTime firing = cron.next(justBefore);
        return firing != null
                && firing.toLocalDate().equals(dayAfter)
                && !firing.toInstant().isAfter(now);
    }
}
