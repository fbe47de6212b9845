package com.boltride.kpi;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What to aggregate, and how to judge it.
 *
 * @param input location that holds the {@code trip_date=…/} partitions
 * @param output location that receives the {@code trip_date=…/report.json} objects
 * @param from first day
 * @param to last day, inclusive
 * @param plausible beyond which a trip is counted apart
 * @param quality location that holds the {@code date=…/} directories of what the services counted; null for none
 */
record Arguments(
        String input,
        String output,
        LocalDate from,
        LocalDate to,
        Plausibility plausible,
        @Nullable String quality) {

    /** More days than this are a typing error rather than a backfill; a longer one can be asked for in parts. */
    static final int MAX_DAYS = 3_660;

    static final String USAGE = """
            Aggregates completed trips into one KPI report per day.

            Usage: spark-job --input LOCATION --output LOCATION --date DAY
                   spark-job --input LOCATION --output LOCATION --from DAY --to DAY

              --input LOCATION   where the partitions trip_date=DAY/ of completed trips are,
                                 such as s3://bucket/completed-trips/
              --output LOCATION  where trip_date=DAY/report.json is written,
                                 such as s3://bucket/daily-kpis/
              --date DAY         the day to report, as yyyy-MM-dd
              --from DAY         first day of a backfill
              --to DAY           last day of a backfill, inclusive, at most %d days
              --quality LOCATION where date=DAY/ of what the services counted is,
                                 such as s3://bucket/quality/; without it the
                                 report does not tell
              --fare-bounds MIN..MAX, --distance-bounds MIN..MAX,
              --duration-bounds MIN..MAX
                                 beyond which a fare, a distance or a duration (in
                                 minutes) is counted as out of bounds; usually
                                 0.01..500, 0..200 and 1..360
              --help             shows this text

            A LOCATION is an s3://, s3a:// or file: URI, or a local path.
            A day's report is overwritten; other days are left alone.
            Exit code: 0 done, 1 a day could not be aggregated, 2 wrong arguments.
            """.formatted(MAX_DAYS);

    private static final List<String> OPTIONS = List.of(
            "--input",
            "--output",
            "--date",
            "--from",
            "--to",
            "--quality",
            "--fare-bounds",
            "--distance-bounds",
            "--duration-bounds");
    private static final Pattern BOUNDS =
            Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\.\\.(\\d{1,18}(?:\\.\\d{1,9})?)");
    private static final Set<String> SCHEMES = Set.of("s3", "s3a", "file");

    /** @throws InvalidArgumentsException naming the option and what is wrong with it */
    static Arguments parse(String... args) throws InvalidArgumentsException {
        Map<String, String> options = options(args);
        String input = location(options, "--input");
        String output = location(options, "--output");
        String quality = options.containsKey("--quality") ? location(options, "--quality") : null;
        Plausibility plausible = plausible(options);
        if (!options.containsKey("--date")) {
            LocalDate from = day(options, "--from");
            LocalDate to = day(options, "--to");
            requireRange(from, to);
            return new Arguments(input, output, from, to, plausible, quality);
        }
        if (options.containsKey("--from") || options.containsKey("--to")) {
            throw new InvalidArgumentsException("--date cannot be combined with --from or --to");
        }
        LocalDate day = day(options, "--date");
        return new Arguments(input, output, day, day, plausible, quality);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }

    private static void requireRange(LocalDate from, LocalDate to) throws InvalidArgumentsException {
        if (from.isAfter(to)) {
            throw new InvalidArgumentsException("--from " + from + " is after --to " + to);
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days > MAX_DAYS) {
            throw new InvalidArgumentsException("--from " + from + " --to " + to + " are " + days + " days; at most "
                    + MAX_DAYS + " are done at once");
        }
    }

    private static Plausibility plausible(Map<String, String> options) throws InvalidArgumentsException {
        Plausibility usual = Plausibility.DEFAULT;
        Bounds minutes = bounds(options, "--duration-bounds");
        return new Plausibility(
                Objects.requireNonNullElse(bounds(options, "--fare-bounds"), usual.fares()),
                Objects.requireNonNullElse(bounds(options, "--distance-bounds"), usual.distances()),
                minutes == null ? usual.durations() : Plausibility.minutes(minutes));
    }

    private static @Nullable Bounds bounds(Map<String, String> options, String option)
            throws InvalidArgumentsException {
        String text = options.get(option);
        if (text == null) {
            return null;
        }
        Matcher ends = BOUNDS.matcher(text);
        if (ends.matches()) {
            try {
                return Bounds.of(ends.group(1), ends.group(2));
            } catch (IllegalArgumentException e) {
                // told below
            }
        }
        throw new InvalidArgumentsException(option + " " + text + " is not MIN..MAX with 0 <= MIN <= MAX");
    }

    private static Map<String, String> options(String... args) throws InvalidArgumentsException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String option = args[i];
            if (!OPTIONS.contains(option)) {
                throw new InvalidArgumentsException("unknown option " + option);
            }
            if (i + 1 == args.length || args[i + 1].isBlank() || args[i + 1].startsWith("--")) {
                throw new InvalidArgumentsException(option + " needs a value");
            }
            if (options.put(option, args[i + 1]) != null) {
                throw new InvalidArgumentsException(option + " is given twice");
            }
        }
        return options;
    }

    private static String required(Map<String, String> options, String option) throws InvalidArgumentsException {
        String value = options.get(option);
        if (value == null) {
            boolean isDay = option.equals("--from") || option.equals("--to");
            boolean anyDay = options.containsKey("--from") || options.containsKey("--to");
            throw new InvalidArgumentsException(
                    isDay && !anyDay ? "--date, or --from and --to, is missing" : option + " is missing");
        }
        return value;
    }

    private static String location(Map<String, String> options, String option) throws InvalidArgumentsException {
        String location = required(options, option);
        try {
            URI uri = new Path(location).toUri();
            if (uri.getScheme() != null && !SCHEMES.contains(uri.getScheme())) {
                throw new InvalidArgumentsException(
                        option + " " + location + " is neither an s3://, s3a:// or file: URI nor a local path");
            }
            if (uri.getScheme() != null && uri.getScheme().startsWith("s3") && uri.getAuthority() == null) {
                throw new InvalidArgumentsException(option + " " + location + " names no bucket");
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidArgumentsException(option + " " + location + " is not a location");
        }
        return location;
    }

    private static LocalDate day(Map<String, String> options, String option) throws InvalidArgumentsException {
        String text = required(options, option);
        try {
            if (text.length() == "yyyy-MM-dd".length()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below, in words of our own
        }
        throw new InvalidArgumentsException(option + " " + text + " is not a day of the form yyyy-MM-dd");
    }
}
