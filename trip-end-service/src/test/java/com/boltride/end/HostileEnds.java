package com.boltride.end;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Records that are meant to do harm, none of which can ever be applied: they are no end, or name what no trip may be called. */
final class HostileEnds {

    private static final int MAX_RECORD_BYTES = 1024 * 1024 - 256;
    private static final String WHOLE = end("t1", "1");

    static final List<String> ALL = List.of(
            "null",
            "\\ud800",
            WHOLE.substring(0, WHOLE.length() - 9),
            WHOLE + WHOLE,
            "\ufeff" + WHOLE,
            "[".repeat(20_000),
            "{\"x\":".repeat(2_000),
            end("t1", "NaN"),
            end("t1", "-1"),
            end("t1", "1e999999999"),
            end("t1", "\"" + "9".repeat(2_000) + "x\""),
            end("t1", "[1e99999999999]"),
            end("t1", "1,\"trip_id\":\"twice\""),
            end("", "1"),
            end("x".repeat(65), "1"),
            end("a\\nb\\u0000", "1"),
            end("../".repeat(22), "1"),
            end("${jndi:ldap://x/1}\\n", "1"),
            end("' OR attribute_exists(x) OR '1'='1" + "\\\"?".repeat(32), "1"),
            WHOLE.replace("14:05:00Z", "25:61:00Z"),
            WHOLE.replace("end_time", "\\u0000"),
            end("t1", "1," + fields(10_000)).replace("\"end_time\"", "\"nowhere\""),
            end("t1", "9".repeat(MAX_RECORD_BYTES - 200)),
            "\u0001".repeat(MAX_RECORD_BYTES));

    private HostileEnds() {}

    private static String end(String tripId, String fare) {
        return "{\"trip_id\":\"" + tripId + "\",\"end_time\":\"2024-05-25T14:05:00Z\",\"fare_amount\":" + fare + "}";
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":" + i).collect(Collectors.joining(","));
    }
}
