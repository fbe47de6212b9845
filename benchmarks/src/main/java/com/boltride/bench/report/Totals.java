package com.boltride.bench.report;

import java.math.BigDecimal;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * By what two reports of the same day are told to be the same.
 *
 * @param duplicates copies of trips that were left out
 */
record Totals(long trips, BigDecimal revenue, BigDecimal tips, long duplicates) {

    /** DuckDB reads JSON's numbers by way of doubles, so its sums are off in the twelfth digit or so. */
    private static final BigDecimal NEAR = new BigDecimal("0.001");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Totals ofReport(String report) {
        JsonNode json = JSON.readTree(report);
        return new Totals(
                json.required("total_trips").asLong(),
                json.required("total_revenue").asDecimal(),
                json.required("total_tips").asDecimal(),
                json.required("duplicates_dropped").asLong());
    }

    /** @throws IllegalStateException if it is not */
    void requireSameAs(Totals other) {
        if (trips != other.trips
                || duplicates != other.duplicates
                || isFar(revenue, other.revenue)
                || isFar(tips, other.tips)) {
            throw new IllegalStateException("the reports contradict each other: " + this + ", " + other);
        }
    }

    private static boolean isFar(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(NEAR) > 0;
    }
}
