package com.boltride.bench.staging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Watches what comes into the bucket. */
final class StagedObjects {

    private static final Pattern END_TIME = Pattern.compile("\"end_time\":\"([^\"]+)\"");
    private static final double MILLIS_A_SECOND = 1e3;

    private final FreshObjects objects;

    StagedObjects(FreshObjects objects) {
        this.objects = objects;
    }

    /**
     * An object.
     *
     * @param age of its first trip when the object was first seen, in seconds
     */
    record Seen(long trips, double age) {
        static Seen of(String content, Instant now) {
            long trips = content.lines().count();
            Matcher first = END_TIME.matcher(content);
            if (!first.find()) {
                throw new IllegalStateException("an object without a trip was staged");
            }
            Duration age = Duration.between(Instant.parse(first.group(1)), now);
            return new Seen(trips, age.toMillis() / MILLIS_A_SECOND);
        }
    }

    /** Looks for objects that have come since the last look. */
    List<Seen> look() {
        Instant now = Instant.now();
        return objects.look().stream().map(content -> Seen.of(content, now)).toList();
    }
}
