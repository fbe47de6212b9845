package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceFieldsTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void sameEventInAnotherTraceIsTheSameEvent() {
        Decoded.Valid traced =
                decode(Decode.endWith("traceparent", "'" + TRACEPARENT + "','tracestate':'vendor=opaque'"));

        assertThat(traced).isEqualTo(new Decoded.Valid(Decode.end(Decode.END), TRACEPARENT));
        assertThat(traced.event().fingerprint())
                .isEqualTo(Decode.end(Decode.END).fingerprint());
    }

    static String[] garbage() {
        return new String[] {
            "'" + "0".repeat(129) + "'",
            "'" + "x".repeat(EventLimits.MAX_CONTENT_BYTES) + "'",
            "'00-\\ud800'",
            "'00-\\u0000'",
            "'00-trace\\nforged line'",
            "'०0-०af'",
            "''",
            "null"
        };
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void textThatCannotBeATraceparentIsPassedOver(String garbage) {
        assertThat(decode(Decode.endWith("traceparent", garbage)))
                .isEqualTo(new Decoded.Valid(Decode.end(Decode.END), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'unread'", "42", "true", "{'deep':[1]}", "['00']"})
    void whatIsNoTraceparentHarmsNoEvent(String other) {
        assertThat(decode(Decode.endWith("traceparent", other)).event()).isEqualTo(Decode.end(Decode.END));
    }

    @Test
    void columnOfARowIsTheSame() {
        Map<String, String> row = new HashMap<>(
                Map.of("trip_id", "t1", "end_time", "2024-05-25T14:05:00Z", "fare_amount", "1", "tracestate", "a=b"));
        row.put("traceparent", TRACEPARENT);

        Decoded decoded = new TripEventDecoder(EventKind.END, ZoneOffset.UTC).decodeRow(row.keySet(), row.values());

        assertThat(((Decoded.Valid) decoded).traceparent()).isEqualTo(TRACEPARENT);
        assertThat(((Decoded.Valid) decoded).event().attributes()).isEmpty();
    }

    private static Decoded.Valid decode(String json) {
        return (Decoded.Valid)
                Decode.decode(EventKind.END, json.replace('\'', '"').getBytes(UTF_8));
    }
}
