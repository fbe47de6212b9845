package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes at all, read as JSON and as a row, give an event that survives its encoding or a reason for a person. */
class TripEventFuzzTest {

    @MethodSource("seeds")
    @FuzzTest
    void anyBytesAreAnEventOrARejection(byte[] payload) {
        Map<String, String> row = row(payload);
        for (EventKind kind : EventKind.values()) {
            TripEventDecoder decoder = new TripEventDecoder(kind, ZoneOffset.UTC);
            DecodedRules.check(decoder, decoder.decodeJson(payload));
            DecodedRules.check(decoder, decoder.decodeRow(row.keySet(), row.values()));
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.concat(HostileJson.small(), Stream.of(Decode.START, Decode.END))
                .flatMap(json -> Stream.of(json, json.replaceAll("[{}'\"]", "").replace(',', '\n')))
                .map(text -> text.replace('\'', '"').getBytes(UTF_8));
    }

    /** Lines of {@code name:value}. */
    private static Map<String, String> row(byte[] payload) {
        Map<String, String> row = new HashMap<>();
        new String(payload, UTF_8).lines().forEach(line -> {
            int colon = line.indexOf(':');
            row.put(line.substring(0, Math.max(0, colon)), line.substring(colon + 1));
        });
        return row;
    }
}
