package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Decoding as the tests of this package write it: JSON with single quotes in, an event or a rejection out. */
final class Decode {

    static final String START = """
            {'trip_id':'c66ce556bc','start_time':'2024-05-25T13:19:00Z','origin':'93','destination':'94'}""";
    static final String END = """
            {'trip_id':'c66ce556bc','end_time':'2024-05-25T14:05:00Z','fare_amount':40.09620692463166}""";

    private Decode() {}

    static TripEvent start(String json) {
        return event(EventKind.START, json);
    }

    static TripEvent end(String json) {
        return event(EventKind.END, json);
    }

    static TripEvent event(EventKind kind, String json) {
        Decoded decoded = decode(kind, json.replace('\'', '"').getBytes(UTF_8));
        assertThat(decoded).isInstanceOf(Decoded.Valid.class);
        return ((Decoded.Valid) decoded).event();
    }

    static Rejection rejection(EventKind kind, String json) {
        return rejection(kind, json.replace('\'', '"').getBytes(UTF_8));
    }

    static Rejection rejection(EventKind kind, byte[] payload) {
        Decoded decoded = decode(kind, payload);
        assertThat(decoded).isInstanceOf(Decoded.Invalid.class);
        return ((Decoded.Invalid) decoded).rejection();
    }

    static Decoded decode(EventKind kind, byte[] payload) {
        return new TripEventDecoder(kind, ZoneOffset.UTC).decodeJson(payload);
    }

    /** A start with one more member, or with a member's value replaced when it is there already. */
    static String startWith(String name, String value) {
        return with(START, name, value);
    }

    static String endWith(String name, String value) {
        return with(END, name, value);
    }

    private static String with(String json, String name, String value) {
        String without = json.replaceAll(Pattern.quote("'" + name + "'") + ":('[^']*'|[0-9.]+),?", "");
        return without.replaceAll(",?}$", "") + ",'" + name + "':" + value + "}";
    }
}
