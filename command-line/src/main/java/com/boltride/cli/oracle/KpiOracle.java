package com.boltride.cli.oracle;

import com.boltride.cli.content.Content;
import com.boltride.cli.content.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The report of one day, from the trips that ended on it. At least one. Decimals are written without trailing zeros. */
public final class KpiOracle {

    private static final int QUOTIENT_SCALE = 18;
    private static final int TOP = 10;
    private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);

    private final LocalDate day;
    private final Collection<Content> trips;

    private KpiOracle(LocalDate day, Collection<Content> trips) {
        this.day = day;
        this.trips = trips;
    }

    /** Every day's report: names and values as in its JSON, but for how it came about. */
    public static Map<LocalDate, Map<String, Object>> reports(Collection<Content> trips) {
        Map<LocalDate, List<Content>> byDay =
                trips.stream().collect(Collectors.groupingBy(KpiOracle::day, TreeMap::new, Collectors.toList()));
        Map<LocalDate, Map<String, Object>> reports = new TreeMap<>();
        byDay.forEach((day, ofDay) -> reports.put(day, new KpiOracle(day, ofDay).report()));
        return reports;
    }

    /** The UTC date of a trip's end. */
    public static LocalDate day(Content trip) {
        return LocalDate.ofInstant(trip.instant(Field.END_TIME), ZoneOffset.UTC);
    }

    private Map<String, Object> report() {
        List<BigDecimal> fares = numbers(Field.FARE_AMOUNT);
        List<BigDecimal> durations =
                trips.stream().map(KpiOracle::seconds).sorted().toList();
        BigDecimal count = BigDecimal.valueOf(trips.size());
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("trip_date", day.toString());
        report.put("total_trips", plain(count));
        report.put("total_revenue", plain(sum(fares)));
        report.put("average_fare", quotient(sum(fares), count));
        report.put("min_fare", plain(fares.get(0)));
        report.put("max_fare", plain(fares.get(fares.size() - 1)));
        report.put("median_fare", plain(quantile(fares, 50)));
        report.put("p95_fare", plain(quantile(fares, 95)));
        report.put("total_tips", plain(sum(numbers(Field.TIP_AMOUNT))));
        report.put("total_distance", plain(sum(numbers(Field.TRIP_DISTANCE))));
        report.put("average_trip_duration_minutes", quotient(sum(durations), count.multiply(SECONDS_PER_MINUTE)));
        report.put("median_trip_duration_minutes", quotient(quantile(durations, 50), SECONDS_PER_MINUTE));
        report.put("p95_trip_duration_minutes", quotient(quantile(durations, 95), SECONDS_PER_MINUTE));
        report.put("trips_by_hour", tripsByHour());
        report.put("top_origins", top(Field.ORIGIN));
        report.put("top_destinations", top(Field.DESTINATION));
        report.put("trips_by_payment_type", counts(trip -> {
            String type = trip.text(Field.PAYMENT_TYPE);
            return type == null ? "unknown" : type;
        }));
        report.put("average_fare_error", averageFareError());
        report.put("fares_out_of_bounds", outside(fares, "0.01", "500"));
        report.put("distances_out_of_bounds", outside(numbers(Field.TRIP_DISTANCE), "0", "200"));
        report.put("durations_out_of_bounds", outside(durations, "60", "21600"));
        return report;
    }

    private static String outside(List<BigDecimal> numbers, String min, String max) {
        long outside = numbers.stream()
                .filter(number ->
                        number.compareTo(new BigDecimal(min)) < 0 || number.compareTo(new BigDecimal(max)) > 0)
                .count();
        return Long.toString(outside);
    }

    private String averageFareError() {
        List<BigDecimal> errors = trips.stream()
                .flatMap(trip -> trip
                        .number(Field.ESTIMATED_FARE_AMOUNT)
                        .map(trip.number(Field.FARE_AMOUNT).orElseThrow()::subtract)
                        .stream())
                .toList();
        return quotient(sum(errors), BigDecimal.valueOf(errors.size()));
    }

    private List<String> tripsByHour() {
        Map<String, String> counts = counts(trip -> Integer.toString(
                trip.instant(Field.END_TIME).atOffset(ZoneOffset.UTC).getHour()));
        return IntStream.range(0, 24)
                .mapToObj(hour -> counts.getOrDefault(Integer.toString(hour), "0"))
                .toList();
    }

    private List<Map<String, String>> top(Field field) {
        Comparator<Map.Entry<String, String>> mostFirst =
                Comparator.comparing(entry -> -Long.parseLong(entry.getValue()));
        return counts(trip -> trip.text(field)).entrySet().stream()
                .sorted(mostFirst.thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .map(entry -> Map.of(field.canonicalName(), entry.getKey(), "trips", entry.getValue()))
                .toList();
    }

    private Map<String, String> counts(Function<Content, String> key) {
        return trips.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.counting(), Object::toString)));
    }

    private List<BigDecimal> numbers(Field field) {
        return trips.stream()
                .flatMap(trip -> trip.number(field).stream())
                .sorted()
                .toList();
    }

    private static BigDecimal seconds(Content trip) {
        return BigDecimal.valueOf(Duration.between(trip.instant(Field.START_TIME), trip.instant(Field.END_TIME))
                .toSeconds());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Between the two nearest of the sorted values, in proportion. */
    private static BigDecimal quantile(List<BigDecimal> sorted, int percent) {
        BigDecimal rank = BigDecimal.valueOf((sorted.size() - 1L) * percent, 2);
        int below = rank.intValue();
        BigDecimal lower = sorted.get(below);
        BigDecimal upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return lower.add(upper.subtract(lower).multiply(rank.subtract(BigDecimal.valueOf(below))));
    }

    private static String quotient(BigDecimal dividend, BigDecimal divisor) {
        return plain(dividend.divide(divisor, QUOTIENT_SCALE, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
