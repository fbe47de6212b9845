package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What fuzzing found, and what a fuzzer is too slow for. */
class HostilePayloadTest {

    /** Often enough that the bound would be missed if decoding took a time that grows with the square of the payload. */
    private static final int TIMES = 20;

    @ParameterizedTest
    @MethodSource("large")
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void largePayloadIsAnEventOrARejectionInBoundedTime(byte[] payload) {
        for (int i = 0; i < TIMES; i++) {
            for (EventKind kind : EventKind.values()) {
                TripEventDecoder decoder = new TripEventDecoder(kind, ZoneOffset.UTC);
                DecodedRules.check(decoder, decoder.decodeJson(payload));
            }
        }
    }

    static Stream<byte[]> large() {
        return HostileJson.large().map(json -> json.replace('\'', '"').getBytes(UTF_8));
    }

    @Test
    void numberThatJavaCannotHoldIsCarriedThroughAsItIsWritten() {
        TripEvent start = Decode.start(Decode.startWith("x", "{'a':[1e99999999999,-1E5,2.50]}"));

        assertThat(start.attributes()).containsEntry("x", "{\"a\":[1e99999999999,-1E5,2.50]}");
    }

    @Test
    void zerosBeyondEveryStoreDoNotMakeANumberTooLongToBeReadBack() {
        TripEvent end = Decode.end(Decode.endWith("fare_amount", "1" + "0".repeat(293) + "e-299"));

        assertThat(end.decimal(TripField.FARE_AMOUNT)).isEqualByComparingTo("0.000001");
        assertThat(Decode.decode(EventKind.END, new TripEventEncoder().encode(end)))
                .isEqualTo(new Decoded.Valid(end));
    }

    @Test
    void eventThatFitsStillFitsWhenItIsEncoded() {
        int others = Decode.START.replaceAll("[{}':,]", "").length() + 4;
        String json = Decode.startWith("x", "'" + "y".repeat(EventLimits.MAX_CONTENT_BYTES - others) + "'");

        assertThat(Decode.start(json).attributes()).hasSize(1);
        assertThat(Decode.rejection(EventKind.START, json.replace("yy", "yyyy").replace("13:19:00Z", "13:19Z"))
                        .reason())
                .isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void strangersNameIsShownShortAndPrintable() {
        Rejection rejection =
                Decode.rejection(EventKind.START, Decode.startWith("é\\n".repeat(10_000) + "\\ud800", "1"));

        assertThat(rejection.field()).startsWith("é\\u000aé").endsWith("…").hasSizeLessThan(400);
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void otherEncodingThanUtf8IsMalformed(EventKind kind) {
        byte[] utf16 = Decode.START.replace('\'', '"').getBytes(UTF_16);

        assertThat(Decode.rejection(kind, utf16).reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
    }
}
