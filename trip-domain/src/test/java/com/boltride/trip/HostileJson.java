package com.boltride.trip;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Payloads that are meant to do harm, as JSON with single quotes: where fuzzing begins, and what stays tested for good. */
final class HostileJson {

    private static final List<String> VALUES = List.of(
            "1e999999999",
            "1e-999999999",
            "1e99999999999",
            "0e-2147483648",
            "-0.0",
            "NaN",
            "Infinity",
            "0x10",
            "1" + "0".repeat(293) + "e-299",
            "9".repeat(301),
            "'\\ud800'",
            "'\\udc00\\ud800'",
            "'\\u0000\\n\\r\\u0085\\u2028\\u202e'",
            "'" + "\\u2028".repeat(200) + "'",
            "'../../etc/passwd'",
            "'a\\nb'",
            "'${jndi:ldap://x/y}'",
            "'attribute_exists(trip_id)'",
            "'x\\' OR \\'1\\'=\\'1'",
            "'0001-01-01T00:00:00+18:00'",
            "'9999-12-31T23:59:60Z'",
            "'+999999999-12-31T23:59:59Z'",
            "true",
            "[]",
            "{'trip_id':'x'}",
            "[1e5,1e99999999999,{'a':null}]");

    private HostileJson() {}

    /** Each value in every place, and shapes that are hostile as a whole; each of 1,000 characters at most. */
    static Stream<String> small() {
        Stream<String> shapes = Stream.of(
                "",
                "\ufeff" + Decode.START,
                "{'a':1",
                "{'a'",
                "[" + Decode.START + "]",
                Decode.START + Decode.END,
                Decode.startWith("x", "[".repeat(101) + "]".repeat(101)),
                Decode.startWith("x", "1,'x':2"),
                Decode.startWith("pickup_datetime", "'2024-05-25T13:19Z'"));
        return Stream.concat(
                shapes,
                Stream.of("trip_id", "start_time", "origin", "x", "", "\\ud800")
                        .flatMap(name -> VALUES.stream().map(value -> Decode.startWith(name, value))));
    }

    /** What costs too much time or memory if anything in decoding grows faster than the payload. */
    static Stream<String> large() {
        String digits = "9".repeat(500_000);
        return Stream.of(
                Decode.endWith("fare_amount", digits),
                Decode.endWith("fare_amount", "'" + digits + "'"),
                Decode.endWith("fare_amount", "0." + digits),
                Decode.endWith("rate_code", "'" + digits + "'"),
                Decode.endWith("end_time", "'2024-05-25T14:05:00." + digits + "Z'"),
                Decode.startWith("trip_id", "'" + digits + "'"),
                Decode.startWith("x", "[" + digits + "]"),
                Decode.startWith("x", "'" + "\\u2028".repeat(100_000) + "'"),
                Decode.startWith("x", "[".repeat(250_000) + "]".repeat(250_000)),
                Decode.startWith("x", "{'x':".repeat(100_000)),
                Decode.startWith("n".repeat(500_000), "1"),
                Decode.startWith("é".repeat(40_000) + "\\ud800", "1"),
                Decode.startWith("x", "1," + fields(10_000, i -> "f" + i)),
                Decode.startWith("x", "1," + fields(6_000, HostileJson::collidingName)),
                Decode.startWith("x", "'" + "y".repeat(EventLimits.MAX_CONTENT_BYTES - 86) + "'")
                        .replace("13:19:00Z", "13:19Z"));
    }

    private static String fields(int count, IntFunction<String> name) {
        return IntStream.range(0, count)
                .mapToObj(i -> "'" + name.apply(i) + "':1")
                .collect(Collectors.joining(","));
    }

    /** Names that differ and have one hash code, because the pairs do. */
    private static String collidingName(int number) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            name.append((number >> i & 1) == 0 ? "Aa" : "BB");
        }
        return name.toString();
    }
}
