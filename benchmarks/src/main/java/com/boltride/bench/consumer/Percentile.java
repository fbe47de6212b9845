package com.boltride.bench.consumer;

import java.util.List;

/** The least of some values that so many of a hundred do not exceed. */
enum Percentile {
    P50(50),
    P95(95),
    P99(99);

    private final int percent;

    Percentile(int percent) {
        this.percent = percent;
    }

    String text() {
        return "p" + percent;
    }

    /** @param ascending at least one value */
    double of(List<Double> ascending) {
        int rank = (int) Math.ceil(percent / 100.0 * ascending.size());
        return ascending.get(Math.max(1, rank) - 1);
    }
}
