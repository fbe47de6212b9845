package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShuffledFileTest {

    private static final List<String> ROWS = IntStream.range(0, 3 * ShuffledFile.WINDOW)
            .mapToObj(Integer::toString)
            .toList();

    @TempDir
    private Path directory;

    @Test
    void everyRowIsWrittenOnceAfterTheHeaderAndInAnotherOrder() throws IOException {
        Path file = directory.resolve("rows.csv");

        try (ShuffledFile rows = ShuffledFile.create(file, List.of("a", "b"), new Random(1))) {
            for (String row : ROWS) {
                rows.add(row);
            }
        }

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("a,b");
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyInAnyOrderElementsOf(ROWS)
                .isNotEqualTo(ROWS);
    }

    @Test
    void rowsBeyondTheWindowGoToDiskAtOnce() throws IOException {
        Path file = directory.resolve("rows.csv");

        try (ShuffledFile rows = ShuffledFile.create(file, List.of("a"), new Random(1))) {
            for (String row : ROWS) {
                rows.add(row);
            }
            // What is left in the writer's own buffer is far less than a window.
            assertThat(Files.readAllLines(file)).hasSizeGreaterThan(ShuffledFile.WINDOW);
        }
    }
}
