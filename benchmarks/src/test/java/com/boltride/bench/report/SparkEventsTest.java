package com.boltride.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SparkEventsTest {

    @Test
    void bytesThatTasksWriteForOthersAreAdded() {
        Stream<String> log = Stream.of(
                "{\"Event\":\"SparkListenerApplicationStart\",\"App Name\":\"x\"}",
                task("{\"Shuffle Write Metrics\":{\"Shuffle Bytes Written\":700}}"),
                task("{\"Shuffle Write Metrics\":{\"Shuffle Bytes Written\":42}}"),
                "{\"Event\":\"SparkListenerTaskEnd\",\"Task Info\":{\"Failed\":true}}");

        assertThat(SparkEvents.bytesShuffled(log)).isEqualTo(742);
    }

    private static String task(String metrics) {
        return "{\"Event\":\"SparkListenerTaskEnd\",\"Task Metrics\":" + metrics + "}";
    }
}
