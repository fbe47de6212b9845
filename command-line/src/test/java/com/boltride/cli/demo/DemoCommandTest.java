package com.boltride.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.Main;
import com.boltride.cli.console.Termination;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told who has asked for the impossible. Nothing is started for that. */
class DemoCommandTest {

    private final StringWriter complaint = new StringWriter();

    @TempDir
    private Path directory;

    @Test
    void directoryWithoutTheFilesIsNamed() throws IOException {
        Files.writeString(directory.resolve("trip_start.csv"), "trip_id\n");

        assertThat(demo("--data=" + directory)).isEqualTo(2);

        assertThat(complaint.toString().strip()).isEqualTo("bolt-ride demo: no trip_end.csv to read in " + directory);
    }

    @Test
    void outputDirectoryThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(demo("--out=" + file.resolve("out"))).isEqualTo(2);

        assertThat(complaint.toString().lines()).singleElement().asString().contains(file.toString());
    }

    @Test
    void unknownOptionIsNamed() {
        assertThat(demo("--fast")).isEqualTo(2);

        assertThat(complaint.toString().strip())
                .isEqualTo("bolt-ride demo: Unknown option: '--fast' (see bolt-ride demo --help)");
    }

    private int demo(String option) {
        return Main.commandLine(new Termination())
                .setErr(new PrintWriter(complaint, true))
                .execute("demo", option);
    }
}
