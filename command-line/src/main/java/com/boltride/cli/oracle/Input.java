package com.boltride.cli.oracle;

import com.boltride.cli.content.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files that were published.
 *
 * @param starts files of trip starts by their key in the bucket
 * @param ends files of trip ends by their key in the bucket
 */
public record Input(Map<String, InputFile> starts, Map<String, InputFile> ends) {

    /** The one pair of files in a directory. */
    public static Input of(Path directory) throws IOException {
        return new Input(
                Map.of("data/trip_start.csv", InputFile.ofStarts(directory.resolve("trip_start.csv"))),
                Map.of("data/trip_end.csv", InputFile.ofEnds(directory.resolve("trip_end.csv"))));
    }

    public long rows() {
        return Stream.concat(starts.values().stream(), ends.values().stream())
                .mapToLong(InputFile::rows)
                .sum();
    }

    public List<Content> startEvents() {
        return events(starts);
    }

    public List<Content> endEvents() {
        return events(ends);
    }

    /** Codes of the reasons of all rows that are no events, by file and line: {@code data/trip_end.csv:17}. */
    public Map<String, String> refusals() {
        Map<String, String> refusals = new TreeMap<>();
        Stream.of(starts, ends)
                .forEach(files -> files.forEach((key, file) ->
                        file.refusals().forEach((line, reason) -> refusals.put(key + ":" + line, reason))));
        return refusals;
    }

    private static List<Content> events(Map<String, InputFile> files) {
        List<Content> events = new ArrayList<>();
        files.values().forEach(file -> events.addAll(file.events()));
        return events;
    }
}
