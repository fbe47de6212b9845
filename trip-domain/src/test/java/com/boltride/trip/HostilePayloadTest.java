package com.boltride.trip;

import static com.boltride.trip.Decode.endWith;
import static com.boltride.trip.Decode.rejection;
import static com.boltride.trip.Decode.startWith;
import static com.boltride.trip.EventKind.END;
import static com.boltride.trip.EventKind.START;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that are no JSON, too much of it, or made to do harm; and what is said of them. */
class HostilePayloadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "42",
                "{'trip_id':'a'",
                "{'trip_id':'a','trip_id':'b'}",
                "{'trip_id':NaN}",
                "{'trip_id':'a'} {}",
                "{'trip_id':'a',}",
            })
    void whatIsNotOneJsonObjectIsMalformed(String json) {
        assertThat(rejection(START, json).reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
    }

    @Test
    void bytesThatAreNotUtf8AreMalformed() {
        byte[] payload = Decode.START.replace('\'', '"').replace("93", "\u00e9").getBytes(ISO_8859_1);

        assertThat(rejection(START, payload).reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
    }

    @Test
    void deepNestingIsMalformedRatherThanAStackOverflow() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(rejection(START, startWith("x", deep)).reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
    }

    @Test
    void halfASurrogatePairIsInvalidInNamesAndValues() {
        for (String field : new String[] {"'x':'\\ud800'", "'\\udc00':'x'", "'origin':'\\ud800x'"}) {
            String json = startWith("y", "'z'," + field)
                    .replace("'origin':'93',", field.contains("origin") ? "" : "'origin':'93',");

            assertThat(rejection(START, json).reason()).isEqualTo(RejectionReason.INVALID_TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {'x', 0x7f, 0x80, 0x7ff, 0x800, 0xfffd, 0x1f695})
    void contentIsBoundedInBytesOfUtf8(int character) {
        String text = Character.toString(character);
        int base = "trip_idc66ce556bcstart_time2024-05-25T13:19:00Zorigin93destination94é".getBytes(UTF_8).length;
        int room = EventLimits.MAX_CONTENT_BYTES - base;
        int width = text.getBytes(UTF_8).length;
        String atLimit = text.repeat(room / width) + "y".repeat(room % width);

        assertThat(Decode.start(startWith("é", "'" + atLimit + "'")).attributes())
                .containsEntry("é", atLimit);
        assertThat(rejection(START, startWith("é", "'" + atLimit + "y'")).reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void tripIdHasAtMost64Characters() {
        assertThat(Decode.start(startWith("trip_id", "'" + "🚕".repeat(64) + "'"))
                        .tripId())
                .hasSize(128);

        Rejection rejection = rejection(START, startWith("trip_id", "'" + "x".repeat(65) + "'"));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.OUT_OF_RANGE);
        assertThat(rejection.message()).contains("65 characters");
    }

    @Test
    void tripIdWithControlCharacterIsRejectedAndShownHarmless() {
        Rejection rejection = rejection(START, startWith("trip_id", "'a\\nFAKE LOG LINE'"));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID_TEXT);
        assertThat(rejection.message()).doesNotContain("\n").contains("a\\u000aFAKE");
    }

    @Test
    void knownFieldsCountAsContentToo() {
        String large = "y".repeat(EventLimits.MAX_CONTENT_BYTES);

        assertThat(rejection(START, startWith("origin", "'" + large + "'")).reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void numberHasAtMost300Characters() {
        String longest = "0".repeat(299) + "5";

        assertThat(Decode.end(endWith("rate_code", "'" + longest + "'")).integer(TripField.RATE_CODE))
                .isEqualTo(5);
        assertThat(rejection(END, endWith("rate_code", "'0" + longest + "'")).message())
                .endsWith("has more than 300 characters");
    }

    @Test
    void messageShowsOnlyTheBeginningOfALongValue() {
        Rejection rejection = rejection(END, endWith("end_time", "'" + "x".repeat(10_000) + "'"));

        assertThat(rejection.message()).hasSizeLessThan(300).contains("xxx…");
    }

    @Test
    void fieldWithoutANameIsInvalid() {
        assertThat(rejection(START, startWith("", "'x'")).reason()).isEqualTo(RejectionReason.INVALID_TEXT);
    }

    @Test
    void messageTellsWhereTheJsonBreaks() {
        assertThat(rejection(START, "{'trip_id':}").message())
                .startsWith("the payload is not JSON at character 11: \"Unexpected character");
    }

    @Test
    void payloadIsNotShownInFull() {
        byte[] payload = "\u0000\u0001garbage".getBytes(UTF_8);

        assertThat(rejection(START, payload).message()).doesNotContain("\u0000");
    }
}
