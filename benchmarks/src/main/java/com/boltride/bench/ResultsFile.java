package com.boltride.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The latest result of each figure, as {@code results.json} and, for people, as {@code RESULTS.md} beside it. */
final class ResultsFile {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path json;
    private final Path page;

    ResultsFile(Path directory) {
        this.json = directory.resolve("results.json");
        this.page = directory.resolve("RESULTS.md");
    }

    Path page() {
        return page;
    }

    /** Puts a result in the place of the figure's former one. @param order of the figures' names */
    void put(FigureResult result, List<String> order) throws IOException {
        Map<String, FigureResult> results = new LinkedHashMap<>();
        List<FigureResult> known = new ArrayList<>(read());
        known.add(result);
        order.forEach(name -> known.stream()
                .filter(candidate -> candidate.name().equals(name))
                .forEach(latest -> results.put(name, latest)));
        List<FigureResult> all = List.copyOf(results.values());
        Files.createDirectories(json.getParent());
        Files.write(json, JSON.writeValueAsBytes(all));
        Files.writeString(page, new ResultsPage(all).text());
    }

    List<FigureResult> read() throws IOException {
        return Files.exists(json) ? List.of(JSON.readValue(Files.readAllBytes(json), FigureResult[].class)) : List.of();
    }
}
