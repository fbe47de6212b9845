package com.boltride.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {

    @TempDir
    private Path parent;

    @Test
    void directoryIsMade() throws IOException {
        Path out = parent.resolve("a/b");

        OutputDirectory.claim(out).close();

        assertThat(out).isDirectory();
    }

    @Test
    void resultsOfAnEarlierDemoAreSweptOutAndOtherFilesStay() throws IOException {
        Path out = parent.resolve("out");
        OutputDirectory.claim(out).close();
        Path staged = write(out.resolve("completed-trips/trip_date=2024-05-25/a.json"));
        Path failed = write(out.resolve("data/failed/b.json"));
        Path ledger = write(out.resolve("ledger.json"));
        Path notes = write(out.resolve("notes.txt"));
        Path data = write(out.resolve("data/trip_start.csv"));

        OutputDirectory.claim(out).close();

        assertThat(staged).doesNotExist();
        assertThat(failed).doesNotExist();
        assertThat(ledger).doesNotExist();
        assertThat(notes).exists();
        assertThat(data).exists();
    }

    @Test
    void filesThatNoDemoMadeAreNeverDeleted() throws IOException {
        Path logs = write(parent.resolve("logs/mine.log"));

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> OutputDirectory.claim(parent))
                .withMessageContaining("logs is in the way and was not made by a demo")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
        assertThat(logs).exists();
    }

    @Test
    void directoryOfARunningDemoIsRefused() throws IOException {
        OutputDirectory running = OutputDirectory.claim(parent);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> OutputDirectory.claim(parent))
                .withMessageContaining("another demo is writing to " + parent);
        running.close();
    }

    private static Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
