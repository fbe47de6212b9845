package com.boltride.cli.chaos;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is told who has asked for the impossible. Nothing is started for that. */
class ChaosCommandTest {

    private final StringWriter complaint = new StringWriter();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"0", "-1", "601"})
    void durationThatIsTooShortOrTooLongIsNamed(int minutes) {
        assertThat(chaos("--seed=1", "--minutes=" + minutes)).isEqualTo(2);

        assertThat(complaint.toString()).contains("--minutes " + minutes + " is not from 1 to 600");
    }

    @Test
    void seedIsNotMadeUp() {
        assertThat(chaos("--minutes=1")).isEqualTo(2);

        assertThat(complaint.toString()).contains("Missing required option: '--seed=S'");
    }

    @Test
    void seedIsAWholeNumber() {
        assertThat(chaos("--seed=lucky", "--minutes=1")).isEqualTo(2);

        assertThat(complaint.toString()).contains("--seed", "'lucky'");
    }

    @Test
    void directoryWithSomebodysFilesIsLeftAlone() throws IOException {
        Path ledger = Files.writeString(directory.resolve("ledger.json"), "mine");

        assertThat(chaos("--seed=1", "--minutes=1", "--out=" + directory)).isEqualTo(2);

        assertThat(complaint.toString()).contains(ledger + " is in the way");
        assertThat(ledger).hasContent("mine");
    }

    private int chaos(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "chaos";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Main.commandLine(new Termination())
                .setErr(new PrintWriter(complaint, true))
                .execute(arguments);
    }
}
