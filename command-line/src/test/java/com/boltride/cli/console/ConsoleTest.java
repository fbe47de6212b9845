package com.boltride.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final StringWriter written = new StringWriter();

    @Test
    void progressOnATerminalIsOneLineThatIsWrittenOver() {
        Console console = new Console(new PrintWriter(written), true);

        console.progress("1 of 3");
        console.progress("2 of 3");
        console.progress("2 of 3");
        console.line("done");

        assertThat(written).hasToString("\r\033[K1 of 3\r\033[K2 of 3\r\033[Kdone" + System.lineSeparator());
    }

    @Test
    void progressElsewhereIsAPlainLineNowAndThen() {
        Console console = new Console(new PrintWriter(written), false);

        for (int i = 1; i <= 1000; i++) {
            console.progress(i + " of 1000");
        }
        console.line("done");

        assertThat(written.toString()).doesNotContain("\033").doesNotContain("\r");
        assertThat(written.toString().lines().toList())
                .startsWith("1 of 1000")
                .endsWith("done")
                .hasSizeLessThan(1000);
    }

    @Test
    void firstProgressAfterALineIsShownAtOnce() {
        Console console = new Console(new PrintWriter(written), false);

        console.progress("uploading");
        console.line("uploaded");
        console.progress("publishing");

        assertThat(written.toString().lines()).containsExactly("uploading", "uploaded", "publishing");
    }

    @Test
    void nothingIsSaidAfterTheLastLine() {
        Console console = new Console(new PrintWriter(written), true);

        console.lastLine("stopping");
        console.line("a service has ended");
        console.progress("3 of 6");

        assertThat(written.toString().lines()).containsExactly("stopping");
    }
}
