package com.boltride.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The report as plain Java computes it from a list, sharing nothing with the job but the form of the result. */
final class PlainReport {
    private PlainReport() {}

    /** @param trips each once */
    static KpiReport of(
            LocalDate day, List<StagedTrip> trips, long duplicates, long corrupt, long objects, Instant generatedAt) {
        List<BigDecimal> fares = trips.stream().map(StagedTrip::fare).sorted().toList();
        List<BigDecimal> minutes =
                trips.stream().map(PlainReport::seconds).sorted().toList();
        List<StagedTrip> estimated =
                trips.stream().filter(trip -> trip.estimatedFare() != null).toList();
        BigDecimal error = sum(estimated.stream()
                .map(trip -> trip.fare().subtract(Objects.requireNonNull(trip.estimatedFare())))
                .toList());
        long[] byHour = new long[24];
        trips.forEach(trip -> byHour[trip.end().atZone(ZoneOffset.UTC).getHour()]++);
        return new KpiReport(
                day,
                trips.size(),
                stripped(sum(fares)),
                quotient(sum(fares), trips.size()),
                stripped(fares.get(0)),
                stripped(fares.get(fares.size() - 1)),
                stripped(quantile(fares, "0.5")),
                stripped(quantile(fares, "0.95")),
                stripped(sum(trips.stream().map(StagedTrip::tip).toList())),
                stripped(sum(trips.stream().map(StagedTrip::distance).toList())),
                quotient(sum(minutes), trips.size() * 60L),
                quotient(quantile(minutes, "0.5"), 60),
                quotient(quantile(minutes, "0.95"), 60),
                byHour,
                top(trips, StagedTrip::origin).stream()
                        .map(entry -> new KpiReport.OriginTrips(entry.getKey(), entry.getValue()))
                        .toList(),
                top(trips, StagedTrip::destination).stream()
                        .map(entry -> new KpiReport.DestinationTrips(entry.getKey(), entry.getValue()))
                        .toList(),
                trips.stream()
                        .collect(Collectors.groupingBy(
                                trip -> trip.paymentType() == null ? "unknown" : "" + trip.paymentType(),
                                TreeMap::new,
                                Collectors.counting())),
                quotient(error, estimated.size()),
                duplicates,
                corrupt,
                outside(trips, StagedTrip::fare, "0.01", "500"),
                outside(trips, StagedTrip::distance, "0", "200"),
                outside(trips, PlainReport::seconds, "60", "21600"),
                null,
                objects,
                generatedAt);
    }

    private static long outside(
            List<StagedTrip> trips, Function<StagedTrip, BigDecimal> figure, String min, String max) {
        return trips.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .filter(value -> value.compareTo(new BigDecimal(min)) < 0 || value.compareTo(new BigDecimal(max)) > 0)
                .count();
    }

    private static BigDecimal seconds(StagedTrip trip) {
        return new BigDecimal(Duration.between(trip.start(), trip.end()).toNanos()).movePointLeft(9);
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal quantile(List<BigDecimal> ascending, String fraction) {
        BigDecimal position = new BigDecimal(ascending.size() - 1).multiply(new BigDecimal(fraction));
        int below = position.intValue();
        int above = position.setScale(0, RoundingMode.CEILING).intValue();
        BigDecimal weight = position.subtract(new BigDecimal(below));
        return ascending
                .get(below)
                .multiply(BigDecimal.ONE.subtract(weight))
                .add(ascending.get(above).multiply(weight));
    }

    private static List<Map.Entry<String, Long>> top(List<StagedTrip> trips, Function<StagedTrip, String> place) {
        return trips.stream().collect(Collectors.groupingBy(place, Collectors.counting())).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(10)
                .toList();
    }

    private static BigDecimal quotient(BigDecimal dividend, long divisor) {
        return stripped(dividend.divide(new BigDecimal(divisor), 18, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal stripped(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
