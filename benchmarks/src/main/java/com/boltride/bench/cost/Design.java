package com.boltride.bench.cost;

import java.util.Map;

/** A way to build the pipeline. */
interface Design {

    /**
     * What it costs in a month, in dollars, by what the money is for, in a fixed order. Storage, data transfer and logs are left
     * out, and so is what fails: they are alike for all designs, or small.
     *
     * @param rate trips a second, day and night
     */
    Map<String, Double> monthly(double rate);

    /** Of all. */
    default double total(double rate) {
        return monthly(rate).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** In dollars, of what {@link #total} says of a month. */
    default double perMillionTrips(double rate) {
        return total(rate) / (rate * Prices.SECONDS_A_MONTH / 1e6);
    }
}
