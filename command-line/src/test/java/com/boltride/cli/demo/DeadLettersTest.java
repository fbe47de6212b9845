package com.boltride.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final String EXPIRED = "{\"reason\":\"NO_START\",\"stream\":\"trip-end-events\"}";
    private static final String CONFLICT = "{\"reason\":\"CONFLICT\",\"stream\":\"trip-end-events\"}";

    private final DeadLetters letters = new DeadLetters();

    @TempDir
    private Path directory;

    @Test
    void letterThatIsDeliveredTwiceIsOneLetter() {
        letters.add("1", EXPIRED);
        letters.add("1", EXPIRED);

        assertThat(letters.total()).isEqualTo(1);
    }

    @Test
    void endsThatWereGivenUpAreToldFromOtherLettersAndOtherStreams() {
        letters.add("1", EXPIRED);
        letters.add("2", CONFLICT);

        assertThat(letters.expired("trip-end-events")).isEqualTo(1);
        assertThat(letters.expired("trip-start-events")).isZero();
    }

    @Test
    void everyLetterIsALineAsItWas() throws IOException {
        letters.add("1", EXPIRED);
        letters.add("2", CONFLICT);

        letters.writeTo(directory.resolve("dead-letters.jsonl"));

        assertThat(directory.resolve("dead-letters.jsonl")).hasContent(EXPIRED + "\n" + CONFLICT + "\n");
    }
}
