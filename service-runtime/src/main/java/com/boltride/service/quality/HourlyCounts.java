package com.boltride.service.quality;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one process counted in one hour, as its object in the bucket tells it.
 *
 * @param service that counted
 * @param instance which process of it; another for each start
 * @param hour when it began
 * @param counts by the {@linkplain HandledCount#key() key}; what is not there was not counted
 */
record HourlyCounts(String service, String instance, Instant hour, Map<String, Long> counts) {

    static HourlyCounts of(String service, String instance, Instant hour, Map<HandledCount, Long> counts) {
        Map<String, Long> byKey = new TreeMap<>();
        counts.forEach((count, times) -> byKey.put(count.key(), times));
        return new HourlyCounts(service, instance, hour, byKey);
    }

    /** Where it is kept: by day, so that a day's can be listed, and by hour. */
    String key() {
        String text = hour.toString();
        return "quality/date=" + text.substring(0, 10) + "/hour=" + text.substring(11, 13) + "/" + service + "-"
                + instance + ".json";
    }
}
