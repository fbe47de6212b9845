package com.boltride.schedule;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Picks the headline figures out of a day's report. Decimals keep every digit. */
final class HeadlineKpis {

    private static final List<String> NAMES = List.of(
            "total_trips",
            "total_revenue",
            "average_fare",
            "min_fare",
            "max_fare",
            "average_trip_duration_minutes",
            "duplicates_dropped",
            "corrupt_records",
            "fares_out_of_bounds",
            "distances_out_of_bounds",
            "durations_out_of_bounds");

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /**
     * The headline figures that the report has, as a JSON object.
     *
     * @throws IllegalArgumentException if the report is not a JSON object
     */
    String of(String report) {
        try {
            JsonNode all = json.readTree(report);
            if (!all.isObject()) {
                throw new IllegalArgumentException("the report is not a JSON object");
            }
            ObjectNode headline = json.createObjectNode();
            NAMES.stream().filter(all::has).forEach(name -> headline.set(name, all.get(name)));
            return json.writeValueAsString(headline);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the report is not JSON: " + e.getOriginalMessage(), e);
        }
    }
}
