package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunCursorTest {

    private static final String TEXT = "2024-05-26T00:00:00.012Z_2024-05-25-1";

    @Test
    void isWrittenAsInstantAndRun() {
        RunCursor cursor = new RunCursor(Instant.parse("2024-05-26T00:00:00.012Z"), RunId.parse("2024-05-25-1"));

        assertThat(cursor).hasToString(TEXT);
        assertThat(RunCursor.parse(TEXT)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "2024-05-25-1", "_2024-05-25-1", "2024-05-26T00:00:00Z_", "soon_2024-05-25-1"})
    void otherTextIsNoCursor(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RunCursor.parse(text))
                .withMessage("'" + text + "' is not the 'next' of a list of runs");
    }
}
