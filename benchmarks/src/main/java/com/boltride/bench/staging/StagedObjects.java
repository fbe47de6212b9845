package com.boltride.bench.staging;

import com.boltride.cli.pipeline.Names;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Watches what comes into the bucket. */
final class StagedObjects {

    private static final Pattern END_TIME = Pattern.compile("\"end_time\":\"([^\"]+)\"");
    private static final double MILLIS_A_SECOND = 1e3;

    private final S3Client s3;
    private final Map<String, Seen> seen = new HashMap<>();

    StagedObjects(S3Client s3) {
        this.s3 = s3;
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
        List<Seen> fresh = new ArrayList<>();
        for (S3Object object : s3.listObjectsV2Paginator(
                        list -> list.bucket(Names.BUCKET).prefix(Names.STAGED_PREFIX))
                .contents()) {
            if (!seen.containsKey(object.key())) {
                String content = s3.getObjectAsBytes(
                                get -> get.bucket(Names.BUCKET).key(object.key()))
                        .asString(StandardCharsets.UTF_8);
                seen.put(object.key(), Seen.of(content, now));
                fresh.add(seen.get(object.key()));
            }
        }
        return fresh;
    }
}
