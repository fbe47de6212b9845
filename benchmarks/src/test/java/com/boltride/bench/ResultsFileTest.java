package com.boltride.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

    private static final List<String> ORDER = List.of("cpu", "latency");

    @TempDir
    private Path directory;

    @Test
    void resultTakesThePlaceOfTheFormerOneAndLeavesThoseOfOtherFigures() throws IOException {
        new ResultsFile(directory).put(result("latency", 1), ORDER);
        new ResultsFile(directory).put(result("cpu", 2), ORDER);
        FigureResult latest = result("latency", 3);
        new ResultsFile(directory).put(latest, ORDER);

        assertThat(new ResultsFile(directory).read()).containsExactly(result("cpu", 2), latest);
    }

    @Test
    void figureThatIsNoMoreIsForgotten() throws IOException {
        new ResultsFile(directory).put(result("former", 1), List.of("former"));
        new ResultsFile(directory).put(result("cpu", 2), ORDER);

        assertThat(new ResultsFile(directory).read()).containsExactly(result("cpu", 2));
    }

    @Test
    void pageTellsValueRatioAndGoal() throws IOException {
        Samples service = new Samples("service", "µs/event", List.of(30.0, 25.0, 60.0));
        Samples floor = new Samples("floor", "µs/event", List.of(20.0, 20.0, 20.0));
        ResultsFile file = new ResultsFile(directory);

        file.put(result("cpu", 1, new Finding(Finding.FIXTURE, service, floor, Goal.atMost(1.4))), ORDER);

        assertThat(Files.readString(file.page()))
                .contains("| service | fixture | 30.0 (25.0–60.0) µs/event | floor: 20.0 (20.0–20.0) µs/event"
                        + " | **1.50 (1.25–3.00)** | ≤ 1.40 | no |");
    }

    private static FigureResult result(String name, double value) {
        Samples samples = new Samples("something", "s", List.of(value));
        return result(name, value, new Finding(Finding.MACHINE, samples, null, null));
    }

    private static FigureResult result(String name, double second, Finding finding) {
        return new FigureResult(
                name,
                "a title",
                Instant.ofEpochSecond((long) second),
                12,
                new BenchOptions(3, false),
                new Machine("a processor", 2, 1L << 33, "an OS", "a Java"),
                Map.of("KCL", "3"),
                List.of(finding));
    }
}
