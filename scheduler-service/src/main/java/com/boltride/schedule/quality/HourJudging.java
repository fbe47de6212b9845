package com.boltride.schedule.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Judges each hour once it is over and everybody has written what was counted in it. Hours of the last 23 at whose ends no
 * scheduler ran are made up for, if anything was counted in them; trips that are open are a matter of now, and judged with the last.
 */
final class HourJudging {

    /** For the services' last write of the hour. */
    static final Duration GRACE = Duration.ofMinutes(5);

    private static final int HOURS_BACK = 23;

    private final Judge judge;
    private final Judgements judgements;
    private final Set<Period> done = new HashSet<>();

    HourJudging(Judge judge, Judgements judgements) {
        this.judge = judge;
        this.judgements = judgements;
    }

    void judge(Instant now, SortedMap<Instant, HandledRecords> hours, StillOpen open) {
        Instant last = now.minus(GRACE).truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        for (int back = HOURS_BACK - 1; back >= 0; back--) {
            Instant hour = last.minus(back, ChronoUnit.HOURS);
            boolean isLast = back == 0;
            HandledRecords records = hours.get(hour);
            Period period = Period.hour(hour);
            if ((records != null || isLast) && !isJudged(period)) {
                judge(
                        period,
                        records == null ? HandledRecords.NONE : records,
                        isLast ? open : new StillOpen.Unknown(),
                        now);
            }
        }
        done.removeIf(period -> period.from().isBefore(last.minus(HOURS_BACK, ChronoUnit.HOURS)));
    }

    private void judge(Period period, HandledRecords records, StillOpen open, Instant now) {
        Period periodBefore = Period.hour(period.from().minus(1, ChronoUnit.HOURS));
        Set<Measure> before = judgements.passed(periodBefore).orElse(Set.of());
        List<Finding> findings = new ArrayList<>(judge.shares(records));
        findings.addAll(judge.open(open));
        Judgement judgement = Judgement.of(period, findings, before);
        if (open instanceof StillOpen.Unknown && before.contains(Measure.OPEN_TRIPS)) {
            // Not known is not over: it must not be told as new when it is known again.
            judgement = judgement.stillPassed(Measure.OPEN_TRIPS);
        }
        judgements.add(judgement, now);
        done.add(period);
    }

    private boolean isJudged(Period period) {
        if (!done.contains(period) && judgements.passed(period).isPresent()) {
            done.add(period);
        }
        return done.contains(period);
    }
}
