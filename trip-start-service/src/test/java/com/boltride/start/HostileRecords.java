package com.boltride.start;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Records that are meant to do harm, with good ones among them; the same for the same seed. What is hostile can never be
 * applied: it is no start, or an id that no trip may have.
 */
final class HostileRecords {

    private static final int MAX_RECORD_BYTES = 1024 * 1024 - 256;
    private static final int ONE_GOOD_IN = 10;
    private static final int ONE_LARGE_IN = 500;

    private static final List<Function<Random, String>> SMALL = List.of(
            random -> start("t", "NaN"),
            random -> start("t", "1e999999999"),
            random -> start("t", "\"" + "9".repeat(random.nextInt(2_000)) + "x\""),
            random -> start("t", "\"\\ud800\"").replace("estimated_fare_amount", "x"),
            random -> start("t", "1,\"trip_id\":\"twice\""),
            random -> start("t", "[1e99999999999]"),
            random -> start("a\\nb\\u0000", "1"),
            random -> start("${jndi:ldap://x/" + random.nextInt() + "}\\n", "1"),
            random -> start("../".repeat(22), "1"),
            random -> start("' OR attribute_exists(x) OR '1'='1" + "\\\"?".repeat(32), "1"),
            random -> start("x".repeat(65 + random.nextInt(1_000)), "1"),
            random -> start("", "1"),
            random -> start("t", "1").replace("start_time", "\\u0000"),
            random -> "\ufeff" + start("t", "1"),
            random -> "[".repeat(1 + random.nextInt(20_000)),
            random -> "{\"x\":".repeat(1 + random.nextInt(2_000)),
            random -> {
                String whole = start("t", "1");
                return whole.substring(0, random.nextInt(1, whole.length()));
            },
            random -> start("t", "1") + start("t", "1"),
            random -> start("t", "1").replace("13:19:00Z", "25:61:00Z"));

    private static final List<Function<Random, String>> LARGE = List.of(
            random -> start("t", "1," + fields(10_000)).replace("\"origin\"", "\"nowhere\""),
            random -> start("t", "\"" + "é".repeat(400_000) + "\""),
            random -> start("t", "9".repeat(MAX_RECORD_BYTES - 200)),
            random -> start("t", "1,\"" + "é".repeat(45_000) + "\\ud800\":1"),
            random -> "\u0001".repeat(MAX_RECORD_BYTES),
            random -> "[".repeat(MAX_RECORD_BYTES));

    private final Random random;
    private int count;

    HostileRecords(long seed) {
        this.random = new Random(seed);
    }

    /** The id of the n-th good record, from 0. */
    static String goodId(int number) {
        return "good-" + number;
    }

    /** How many of so many records are good. */
    static int goodAmong(int records) {
        return records / ONE_GOOD_IN;
    }

    /** Whether the record of this number, from 0, is good. */
    static boolean isGood(int number) {
        return (number + 1) % ONE_GOOD_IN == 0;
    }

    byte[] next() {
        count++;
        if (isGood(count - 1)) {
            return start(goodId(count / ONE_GOOD_IN - 1), "12.50").getBytes(UTF_8);
        }
        if (count % ONE_LARGE_IN == 1) {
            return any(LARGE).getBytes(UTF_8);
        }
        return switch (random.nextInt(8)) {
            case 0 -> randomBytes();
            case 1 -> start("t", "1").getBytes(UTF_16);
            case 2 -> Arrays.copyOf(start("t", "1").getBytes(UTF_8), 200);
            default -> any(SMALL).getBytes(UTF_8);
        };
    }

    private byte[] randomBytes() {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        return bytes;
    }

    private String any(List<Function<Random, String>> kinds) {
        return kinds.get(random.nextInt(kinds.size())).apply(random);
    }

    private static String start(String tripId, String fare) {
        return "{\"trip_id\":\"" + tripId + "\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"93\","
                + "\"destination\":\"94\",\"estimated_fare_amount\":" + fare + "}";
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"f" + i + "\":" + i).collect(Collectors.joining(","));
    }
}
