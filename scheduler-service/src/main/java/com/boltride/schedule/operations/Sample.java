package com.boltride.schedule.operations;

import java.util.Map;

/**
 * One figure out of a service's metrics.
 *
 * @param name as Prometheus knows it, such as {@code bolt_ride_events_total}
 * @param value never NaN
 */
record Sample(String name, Map<String, String> labels, double value) {

    boolean is(String wanted, Map<String, String> wantedLabels) {
        return name.equals(wanted) && labels.entrySet().containsAll(wantedLabels.entrySet());
    }
}
