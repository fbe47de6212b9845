package com.boltride.cli.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows that have become no events.
 *
 * @param reasons code of the reason, by the row's file and line
 */
public record QuarantinedRows(Map<Row, String> reasons) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param file key of the input file in the bucket */
    public record Row(String file, long line) implements Comparable<Row> {

        @Override
        public int compareTo(Row other) {
            int byFile = file.compareTo(other.file);
            return byFile == 0 ? Long.compare(line, other.line) : byFile;
        }
    }

    /** @param directory a copy of {@code data/failed/} */
    public static QuarantinedRows in(Path directory) throws IOException {
        Map<Row, String> reasons = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                read(Files.readAllLines(file), reasons);
            }
        }
        return new QuarantinedRows(reasons);
    }

    public long count() {
        return reasons.size();
    }

    private static void read(List<String> lines, Map<Row, String> reasons) {
        for (String line : lines) {
            JsonNode row = JSON.readTree(line);
            reasons.put(
                    new Row(row.path("file").asString(""), row.path("line").asLong()),
                    row.path("reason").asString(""));
        }
    }
}
