package com.boltride.cli.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.cli.evidence.DeadLetters.RecordId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    private static final String EXPIRED =
            "{\"reason\":\"NO_START\",\"stream\":\"trip-end-events\",\"sequence_number\":\"1\"}";
    private static final String CONFLICT =
            "{\"reason\":\"CONFLICT\",\"stream\":\"trip-end-events\",\"sequence_number\":\"2\"}";

    private final DeadLetters letters = new DeadLetters();

    @TempDir
    private Path directory;

    @Test
    void messageThatIsDeliveredTwiceIsOneMessage() {
        letters.add("a", EXPIRED);
        letters.add("a", EXPIRED);

        assertThat(letters.messages()).isEqualTo(1);
    }

    @Test
    void letterThatWasSentTwiceIsOneLetterInTwoMessages() {
        letters.add("a", EXPIRED);
        letters.add("b", EXPIRED);

        assertThat(letters.messages()).isEqualTo(2);
        assertThat(letters.letters()).hasSize(1);
    }

    @Test
    void lettersAreFoundByTheirRecord() {
        letters.add("a", EXPIRED);
        letters.add("b", CONFLICT);

        assertThat(letters.byRecord().get(new RecordId("trip-end-events", "2")))
                .singleElement()
                .matches(Letter::isConflict);
    }

    @Test
    void everyMessageIsALineAsItWas() throws IOException {
        letters.add("a", EXPIRED);
        letters.add("b", CONFLICT);

        letters.writeTo(directory.resolve("dead-letters.jsonl"));

        assertThat(directory.resolve("dead-letters.jsonl")).hasContent(EXPIRED + "\n" + CONFLICT + "\n");
    }
}
