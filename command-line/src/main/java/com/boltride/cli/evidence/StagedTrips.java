package com.boltride.cli.evidence;

import com.boltride.cli.content.Content;
import com.boltride.cli.pipeline.Names;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Which trips have been staged, each counted once, however many objects it is in. */
public final class StagedTrips {

    private static final Pattern DAY = Pattern.compile(".*/trip_date=(\\d{4}-\\d\\d-\\d\\d)/.*");

    private final S3Client s3;
    private final String bucket;
    private final Set<String> objects = new HashSet<>();
    private final Map<String, StagedTrip> trips = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();
    private final SortedSet<LocalDate> days = new TreeSet<>();

    StagedTrips(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** A trip as it is staged. @param day that it is staged under */
    public record StagedTrip(LocalDate day, String line) {

        public Content content() {
            return Content.ofJson(line);
        }
    }

    /** Reads the objects that have come since the last time: one that is there never changes. */
    void update() {
        for (S3Object object : s3.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(Names.STAGED_PREFIX))
                .contents()) {
            Matcher day = DAY.matcher(object.key());
            if (day.matches() && objects.add(object.key())) {
                days.add(LocalDate.parse(day.group(1)));
                read(object.key(), LocalDate.parse(day.group(1)));
            }
        }
    }

    public long count() {
        return trips.size();
    }

    public long count(LocalDate day) {
        return trips.values().stream().filter(trip -> trip.day().equals(day)).count();
    }

    /** The days that have trips. */
    public SortedSet<LocalDate> days() {
        return days;
    }

    /** By trip. */
    public Map<String, StagedTrip> trips() {
        return Collections.unmodifiableMap(trips);
    }

    /** Trips that are staged in more than one way, in words. */
    public List<String> contradictions() {
        return contradictions;
    }

    private void read(String key, LocalDate day) {
        String lines =
                s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
        lines.lines().forEach(line -> add(new StagedTrip(day, line), key));
    }

    private void add(StagedTrip trip, String key) {
        String id = trip.content().tripId();
        @Nullable StagedTrip before = trips.put(id, trip);
        if (before != null && !before.equals(trip)) {
            contradictions.add("trip_id '" + id + "' is staged otherwise in " + key + " than before");
        }
    }
}
