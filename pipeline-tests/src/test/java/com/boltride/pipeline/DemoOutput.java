package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.content.Content;
import com.boltride.cli.evidence.Letter;
import com.boltride.cli.oracle.ReportFigures;
import com.boltride.contract.DataContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a demo has left in its output directory. */
record DemoOutput(Path directory) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Every staged trip by id. Whatever is staged more than once has to be the same each time. */
    Map<String, Content> stagedTrips() throws IOException {
        Map<String, Content> trips = new TreeMap<>();
        for (String line : linesBelow("completed-trips")) {
            Content trip = Content.ofJson(JSON.readTree(line));
            Content before = trips.put(trip.tripId(), trip);
            assertThat(before == null || before.equals(trip))
                    .as("%s is staged alike", trip)
                    .isTrue();
        }
        return trips;
    }

    /** Ids of the staged trips by the day they are staged under. */
    Map<LocalDate, List<String>> stagedDays() throws IOException {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (Path file : filesBelow("completed-trips")) {
            LocalDate day =
                    LocalDate.parse(file.getParent().getFileName().toString().replace("trip_date=", ""));
            for (String line : Files.readAllLines(file)) {
                days.computeIfAbsent(day, any -> new ArrayList<>())
                        .add(JSON.readTree(line).path("trip_id").asString());
            }
        }
        return days;
    }

    /** Every report by its day, without what tells how it came about. */
    Map<LocalDate, Map<String, Object>> reports() throws IOException {
        Map<LocalDate, Map<String, Object>> reports = new TreeMap<>();
        for (Path file : filesBelow("daily-kpis")) {
            Map<String, Object> report = ReportFigures.of(JSON.readTree(Files.readString(file)));
            Map<String, Object> other = reports.put(LocalDate.parse((String) report.get("trip_date")), report);
            assertThat(other).as("another report of the same day").isNull();
        }
        return reports;
    }

    List<Letter> deadLetters() throws IOException {
        return Files.readAllLines(directory.resolve("dead-letters.jsonl")).stream()
                .map(Letter::parse)
                .toList();
    }

    /** What each service has logged, line by line. */
    Map<String, List<String>> serviceLogs() throws IOException {
        Map<String, List<String>> logs = new TreeMap<>();
        for (Path file : filesBelow("logs")) {
            String name = file.getFileName().toString();
            if (name.endsWith(".log") && !name.startsWith("local-aws")) {
                logs.put(name, Files.readAllLines(file));
            }
        }
        return logs;
    }

    /** Codes of the reasons of rows that are no events, by file and line. */
    Map<String, String> quarantined() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : linesBelow("data/failed")) {
            JsonNode row = JSON.readTree(line);
            reasons.put(
                    row.path("file").asString() + ":" + row.path("line").asLong(),
                    row.path("reason").asString());
        }
        return reasons;
    }

    JsonNode ledger() throws IOException {
        return JSON.readTree(Files.readString(directory.resolve("ledger.json")));
    }

    /** Every line of JSON that others may read, by the schema it has to keep to. */
    Map<DataContract, List<String>> documents() throws IOException {
        return Map.of(
                DataContract.QUARANTINED_ROW, linesBelow("data/failed"),
                DataContract.LETTER, Files.readAllLines(directory.resolve("dead-letters.jsonl")),
                DataContract.STAGED_TRIP, linesBelow("completed-trips"),
                DataContract.KPI_REPORT, linesBelow("daily-kpis"));
    }

    private List<String> linesBelow(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : filesBelow(name)) {
            lines.addAll(Files.readAllLines(file));
        }
        return lines;
    }

    private List<Path> filesBelow(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
