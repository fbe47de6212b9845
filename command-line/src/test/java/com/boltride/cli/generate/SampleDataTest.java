package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.Main;
import com.boltride.cli.console.Termination;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample is what its README says it is. */
class SampleDataTest {

    private static final Path SAMPLE = Path.of("..", "data");

    @TempDir
    private Path out;

    @Test
    void commandInTheReadmeGivesTheCommittedFilesAndTheFiguresInTheReadme() throws IOException {
        String readme = Files.readString(SAMPLE.resolve("README.md"));

        StringWriter printed = new StringWriter();
        int exitCode = Main.commandLine(new Termination())
                .setOut(new PrintWriter(printed))
                .execute(argumentsIn(readme));

        assertThat(exitCode).isZero();
        assertThat(out.resolve("trip_start.csv")).hasSameBinaryContentAs(SAMPLE.resolve("trip_start.csv"));
        assertThat(out.resolve("trip_end.csv")).hasSameBinaryContentAs(SAMPLE.resolve("trip_end.csv"));
        assertThat(readme).contains(printed.toString());
    }

    private String[] argumentsIn(String readme) {
        String command = readme.lines()
                .filter(line -> line.startsWith("./bolt-ride generate"))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(command.split(" "));
        return words.subList(1, words.size()).stream()
                .map(word -> word.equals("data") ? out.toString() : word)
                .toArray(String[]::new);
    }
}
