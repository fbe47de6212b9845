package com.boltride.trip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void timeInUtcIsThatWhateverTheZone() {
        assertThat(PlainTime.parse("2024-05-25T13:19:07Z", NEW_YORK)).isEqualTo(Instant.parse("2024-05-25T13:19:07Z"));
    }

    @Test
    void timeWithoutAnOffsetIsReadInTheZone() {
        assertThat(PlainTime.parse("2024-05-25 13:19:07", NEW_YORK)).isEqualTo(Instant.parse("2024-05-25T17:19:07Z"));
        assertThat(PlainTime.parse("0001-02-28 23:59:59", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("0001-02-28T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30 00:00:00",
                "2023-02-29T00:00:00Z",
                "2024-13-01 00:00:00",
                "2024-01-01 24:00:00",
                "2024-01-01T23:59:60Z",
                "2024-00-01 00:00:00"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(PlainTime.parse(text, ZoneOffset.UTC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-05-25T13:19:00",
                "2024-05-25 13:19:00Z",
                "2024-05-25T13:19:00z",
                "2024-05-25T13:19:00+",
                "2024-05-25 13:19:0a",
                "2024-05-25 13.19.00",
                "2024-05-25 13:19:000",
                "\u0662024-05-25 13:19:0"
            })
    void anotherFormIsLeftToOthers(String text) {
        assertThat(PlainTime.parse(text, ZoneOffset.UTC)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-25T13:19:07Z",
                "2024-05-25T13:19:00Z",
                "2024-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "0001-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2024-05-25T13:19:07.500Z",
                "2024-05-25T13:19:07.000000001Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T00:00:00Z"
            })
    void timeIsWrittenAsAnInstantWritesItself(String text) {
        assertThat(PlainTime.format(Instant.parse(text))).isEqualTo(text);
    }
}
