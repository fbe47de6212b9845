package com.boltride.kpi;

import java.io.Serializable;

/**
 * What is believed of a trip. One that is beyond it counts like any other, and is counted apart beside that.
 *
 * @param fares in the currency of the fares
 * @param distances in the unit of the distances; a trip without a distance is not judged by it
 * @param durations in seconds
 */
record Plausibility(Bounds fares, Bounds distances, Bounds durations) implements Serializable {
    static final Plausibility DEFAULT =
            new Plausibility(Bounds.of("0.01", "500"), Bounds.of("0", "200"), minutes(Bounds.of("1", "360")));

    static Bounds minutes(Bounds bounds) {
        return bounds.times(60);
    }
}
