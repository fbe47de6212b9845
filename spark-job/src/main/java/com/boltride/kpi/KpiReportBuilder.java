package com.boltride.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Puts a day's totals and quantiles into the form of the report. */
final class KpiReportBuilder {

    /** Digits after the point that an average is rounded to, half-even. */
    static final int QUOTIENT_SCALE = 18;

    static final List<Quantile> QUANTILES = List.of(
            new Quantile(Measure.FARE, 50),
            new Quantile(Measure.FARE, 95),
            new Quantile(Measure.DURATION, 50),
            new Quantile(Measure.DURATION, 95));

    private static final int TOP = 10;
    private static final String UNKNOWN = "unknown";
    private static final long SECONDS_PER_MINUTE = 60;

    private KpiReportBuilder() {}

    /**
     * @param quantiles those of {@link #QUANTILES}, or none when there are no trips
     * @param handled what the services counted on the day; null if that is not known
     * @param inputObjects objects the totals come from
     */
    static KpiReport build(
            LocalDate day,
            DayTotals totals,
            Map<Quantile, BigDecimal> quantiles,
            @Nullable HandledRecords handled,
            long inputObjects,
            Instant now) {
        return new KpiReport(
                day,
                totals.trips(),
                plain(totals.fares.sum()),
                quotient(totals.fares.sum(), totals.trips()),
                plain(totals.fares.min()),
                plain(totals.fares.max()),
                plain(value(quantiles, Measure.FARE, 50)),
                plain(value(quantiles, Measure.FARE, 95)),
                plain(totals.tips.total()),
                plain(totals.distances.total()),
                quotient(totals.durations.sum(), totals.trips() * SECONDS_PER_MINUTE),
                quotient(value(quantiles, Measure.DURATION, 50), SECONDS_PER_MINUTE),
                quotient(value(quantiles, Measure.DURATION, 95), SECONDS_PER_MINUTE),
                totals.tripsByHour,
                totals.origins.top(TOP).stream()
                        .map(entry -> new KpiReport.OriginTrips(entry.getKey(), entry.getValue()))
                        .toList(),
                totals.destinations.top(TOP).stream()
                        .map(entry -> new KpiReport.DestinationTrips(entry.getKey(), entry.getValue()))
                        .toList(),
                byPaymentType(totals),
                quotient(
                        totals.faresWithEstimate.total().subtract(totals.estimatedFares.total()),
                        totals.tripsWithEstimate()),
                totals.repeated(),
                totals.corrupt.count(),
                totals.outOfBounds.fares(),
                totals.outOfBounds.distances(),
                totals.outOfBounds.durations(),
                handled,
                inputObjects,
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    private static SortedMap<String, Long> byPaymentType(DayTotals totals) {
        SortedMap<String, Long> byType = totals.paymentTypes.all();
        long known = byType.values().stream().mapToLong(Long::longValue).sum();
        if (known < totals.trips()) {
            byType.put(UNKNOWN, totals.trips() - known);
        }
        return byType;
    }

    private static BigDecimal value(Map<Quantile, BigDecimal> quantiles, Measure measure, int percent) {
        return quantiles.getOrDefault(new Quantile(measure, percent), BigDecimal.ZERO);
    }

    private static BigDecimal quotient(BigDecimal dividend, long divisor) {
        return divisor == 0
                ? BigDecimal.ZERO
                : plain(dividend.divide(BigDecimal.valueOf(divisor), QUOTIENT_SCALE, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
