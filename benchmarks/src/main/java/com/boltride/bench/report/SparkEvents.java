package com.boltride.bench.report;

import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of events that Spark keeps of a job. */
final class SparkEvents {

    private static final String END_OF_TASK = "\"SparkListenerTaskEnd\"";

    private SparkEvents() {}

    /** What all tasks together wrote for other tasks. @param lines each an event, as JSON */
    static long bytesShuffled(Stream<String> lines) {
        JsonMapper json = new JsonMapper();
        return lines.filter(line -> line.contains(END_OF_TASK))
                .mapToLong(line -> json.readTree(line)
                        .path("Task Metrics")
                        .path("Shuffle Write Metrics")
                        .path("Shuffle Bytes Written")
                        .asLong(0))
                .sum();
    }
}
