package com.boltride.bench.consumer;

import com.boltride.bench.staging.FreshObjects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks into the bucket for staged trips that are waited for. */
final class BucketWatch {

    private static final Pattern TRIP_ID = Pattern.compile("\"trip_id\":\"([^\"]+)\"");

    private final FreshObjects objects;
    private final Trail trail;

    BucketWatch(FreshObjects objects, Trail trail) {
        this.objects = objects;
        this.trail = trail;
    }

    void look() {
        objects.look().forEach(lines -> trail.seen(tripsIn(lines)));
    }

    private static Set<String> tripsIn(String lines) {
        return TRIP_ID.matcher(lines).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
