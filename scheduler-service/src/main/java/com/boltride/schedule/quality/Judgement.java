package com.boltride.schedule.quality;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a period.
 *
 * @param passed the limits that are passed
 * @param summary what is to be told; null if nothing is new
 */
record Judgement(
        Period period, Set<Measure> passed, @Nullable QualitySummary summary) {

    /** Tells of all that is found. */
    static Judgement of(Period period, List<Finding> findings) {
        return of(period, findings, Set.of());
    }

    /**
     * Tells of what is found and was not passed before: what stays amiss is told once, and again when a day begins.
     *
     * @param before limits that were passed in the period before
     */
    static Judgement of(Period period, List<Finding> findings, Set<Measure> before) {
        Set<Measure> passed = findings.stream()
                .map(Finding::measure)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Measure.class)));
        List<Finding> told = findings.stream()
                .filter(finding -> period.beginsADay() || !before.contains(finding.measure()))
                .toList();
        return new Judgement(period, passed, told.isEmpty() ? null : QualitySummary.of(period, told));
    }

    /** The same, with a limit that stays passed as far as is known. */
    Judgement stillPassed(Measure measure) {
        Set<Measure> more = EnumSet.of(measure);
        more.addAll(passed);
        return new Judgement(period, more, summary);
    }
}
