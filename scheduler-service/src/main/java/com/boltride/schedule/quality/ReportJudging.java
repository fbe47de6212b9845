package com.boltride.schedule.quality;

import com.boltride.schedule.ReportedDay;
import com.boltride.schedule.ReportedDays;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Judges what reports say is out of bounds. A day is told of once, by the first of its reports that passes a limit: it is made
 * again whenever trips come late.
 */
final class ReportJudging {

    /** Longer than anybody is without a scheduler, and than a job may take. */
    private static final Duration LOOK_BACK = Duration.ofDays(2);

    private final ReportedDays days;
    private final Judge judge;
    private final Judgements judgements;
    private final Set<String> done = new HashSet<>();

    ReportJudging(ReportedDays days, Judge judge, Judgements judgements) {
        this.days = days;
        this.judge = judge;
        this.judgements = judgements;
    }

    void judge(Instant now) {
        List<ReportedDay> recent = days.since(now.minus(LOOK_BACK));
        for (ReportedDay day : recent) {
            if (!done.contains(day.run())) {
                List<Finding> findings = judge.report(day.kpis());
                if (!findings.isEmpty()) {
                    judgements.add(Judgement.of(Period.report(day.date()), findings), now);
                }
                done.add(day.run());
            }
        }
        done.retainAll(recent.stream().map(ReportedDay::run).toList());
    }
}
