package com.boltride.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Makes values up: such as a schema asks for, and such as nobody does. The same seed makes the same ones. */
final class Samples {

    private static final List<String> HOSTILE = List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "1e400",
            "NaN",
            "null",
            "true",
            "[]",
            "{}",
            "2024-02-30",
            "9999-12-31",
            "' OR 1=1 --",
            "<script>",
            "../../etc/passwd",
            "%s%n",
            "\u0000",
            "\u202e",
            "€😀",
            "/",
            "\\",
            ";x=1",
            "x".repeat(2_000));

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /** Keeps to the schema, as far as the schema tells. */
    String good(JsonNode schema) {
        JsonNode choices = schema.path("enum");
        if (choices.isArray()) {
            return choices.get(random.nextInt(choices.size())).asString("null");
        }
        return switch (schema.path("type").toString().replaceAll("[^a-z,]", "").split(",")[0]) {
            case "integer" -> Integer.toString(integer(schema));
            case "number" -> String.format(Locale.ROOT, "%.3f", 0.001 + random.nextDouble() * 1_000);
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default ->
                schema.path("format").asString("").equals("date")
                        ? LocalDate.EPOCH.plusDays(random.nextInt(20_000)).toString()
                        : Long.toString(random.nextLong() >>> 1, 36);
        };
    }

    String bad() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    boolean one(int outOf) {
        return random.nextInt(outOf) == 0;
    }

    private int integer(JsonNode schema) {
        int least = schema.path("minimum").asInt(0);
        int most = schema.path("maximum").asInt(1_000);
        return least + random.nextInt(most - least + 1);
    }
}
