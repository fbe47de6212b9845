package com.boltride.schedule.quality;

import com.boltride.store.OpenTrips;
import com.boltride.store.OpenTripsFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Looks at data quality now and then: shows it, judges what is over, and has told what is to be told. Each part is tried even
 * where another fails; what fails is tried again at the next look.
 */
public final class QualityWatch implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(QualityWatch.class);
    private static final Duration SHOWN = Duration.ofHours(23);

    private final Duration openAfter;
    private final @Nullable OpenTrips openTrips;
    private final HourlyRecords records;
    private final Judge judge;
    private final HourJudging hours;
    private final ReportJudging reports;
    private final SummaryOutbox outbox;
    private final Clock clock;
    private volatile @Nullable Quality last;

    /** @param openTrips null where trips that start are not put in its index */
    QualityWatch(
            Duration openAfter,
            @Nullable OpenTrips openTrips,
            HourlyRecords records,
            Judge judge,
            HourJudging hours,
            ReportJudging reports,
            SummaryOutbox outbox,
            Clock clock) {
        this.openAfter = openAfter;
        this.openTrips = openTrips;
        this.records = records;
        this.judge = judge;
        this.hours = hours;
        this.reports = reports;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the last look has found; nothing before the first. */
    public Optional<Quality> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        StillOpen open = stillOpen(now);
        SortedMap<Instant, HandledRecords> counted = asked("what was counted", () -> records.since(now.minus(SHOWN)));
        last = new Quality(now, openAfter, open, counted == null ? null : newestFirst(counted));
        if (counted != null) {
            tried("the hour", () -> hours.judge(now, counted, open));
        }
        tried("reports", () -> reports.judge(now));
        tried("summaries", outbox::publishDue);
    }

    private StillOpen stillOpen(Instant now) {
        OpenTrips trips = openTrips;
        if (trips == null) {
            return new StillOpen.NotWatched();
        }
        OpenTripsFound found = asked("open trips", () -> trips.startedBefore(now.minus(openAfter)));
        return found == null ? new StillOpen.Unknown() : new StillOpen.Found(found);
    }

    private List<Quality.Hour> newestFirst(SortedMap<Instant, HandledRecords> counted) {
        List<Quality.Hour> hours = new ArrayList<>();
        counted.forEach((begin, handled) -> hours.add(new Quality.Hour(begin, handled, judge.shares(handled))));
        Collections.reverse(hours);
        return hours;
    }

    private static <T> @Nullable T asked(String what, Supplier<T> question) {
        try {
            return question.get();
        } catch (SdkException e) {
            log.warn("data quality: {} cannot be looked at, the next look tries again: {}", what, e.getMessage());
            return null;
        } catch (RuntimeException e) {
            log.error("data quality: {} cannot be looked at, the next look tries again", what, e);
            return null;
        }
    }

    private static void tried(String what, Runnable step) {
        asked(what, () -> {
            step.run();
            return true;
        });
    }
}
