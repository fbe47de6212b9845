package com.boltride.bench;

import java.util.List;

/**
 * What several runs of one thing gave.
 *
 * @param what was measured, such as {@code trip-start-service}
 * @param unit of the values, such as {@code µs/event}
 * @param values one for each run, in their order
 */
public record Samples(String what, String unit, List<Double> values) {

    public Samples {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(what + " was not measured");
        }
    }

    Spread spread() {
        return Spread.of(values);
    }
}
