package com.boltride.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The daily reports, as a directory holds them.
 *
 * @param reports by day
 */
public record KpiReports(List<JsonNode> reports) {

    private static final List<String> COLUMNS =
            List.of("trip_date", "total_trips", "total_revenue", "average_fare", "min_fare", "median_fare", "max_fare");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public static KpiReports in(Path directory) throws IOException {
        List<JsonNode> reports = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                reports.add(JSON.readTree(Files.readString(file)));
            }
        }
        return new KpiReports(reports);
    }

    public long trips() {
        return reports.stream()
                .mapToLong(report -> report.path("total_trips").asLong())
                .sum();
    }

    public long trips(LocalDate day) {
        return reports.stream()
                .filter(report -> day(report).equals(day))
                .mapToLong(report -> report.path("total_trips").asLong())
                .sum();
    }

    /** The report of each day; the last one where a day has several. */
    public Map<LocalDate, JsonNode> byDay() {
        return reports.stream().collect(Collectors.toMap(KpiReports::day, report -> report, (one, other) -> other));
    }

    public List<LocalDate> days() {
        return reports.stream().map(KpiReports::day).distinct().toList();
    }

    private static LocalDate day(JsonNode report) {
        return LocalDate.parse(report.path("trip_date").asString());
    }

    /** A line for the names of the columns and one for each day, every figure with all its digits. */
    public List<String> table() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        for (JsonNode report : reports) {
            rows.add(COLUMNS.stream().map(column -> text(report.path(column))).toList());
        }
        return rows.stream().map(row -> line(row, rows)).toList();
    }

    private static String text(JsonNode value) {
        return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString("-");
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int index = column;
            int width = rows.stream()
                    .mapToInt(other -> other.get(index).length())
                    .max()
                    .orElse(0);
            line.append(String.format("  %" + width + "s", row.get(column)));
        }
        return line.toString();
    }
}
