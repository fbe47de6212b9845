package com.boltride.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunIdTest {

    @Test
    void isWrittenAsDayAndAttempt() {
        RunId id = new RunId(LocalDate.parse("2024-05-25"), 12);

        assertThat(id).hasToString("2024-05-25-12");
        assertThat(RunId.parse("2024-05-25-12")).isEqualTo(id);
        assertThat(id.next()).hasToString("2024-05-25-13");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "2024-05-25",
                "2024-05-25-",
                "2024-05-25-0",
                "2024-05-25-01",
                "2024-05-25--1",
                "2024-05-25-9999999999",
                "2024-02-30-1",
                "24-05-25-1",
                " 2024-05-25-1"
            })
    void otherTextIsNoId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RunId.parse(text));
    }

    @Test
    void attemptsCountFromOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId(LocalDate.parse("2024-05-25"), 0));
    }
}
