package com.boltride.bench.consumer;

import com.boltride.cli.pipeline.Names;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Looks into the bucket for staged trips that are waited for. */
final class BucketWatch {

    private static final Pattern TRIP_ID = Pattern.compile("\"trip_id\":\"([^\"]+)\"");

    private final S3Client s3;
    private final Trail trail;
    private final Set<String> known = new HashSet<>();

    BucketWatch(S3Client s3, Trail trail) {
        this.s3 = s3;
        this.trail = trail;
    }

    void look() {
        s3.listObjectsV2Paginator(list -> list.bucket(Names.BUCKET).prefix(Names.STAGED_PREFIX)).contents().stream()
                .map(S3Object::key)
                .filter(known::add)
                .forEach(key -> trail.seen(tripsIn(key)));
    }

    private Set<String> tripsIn(String key) {
        String lines =
                s3.getObjectAsBytes(get -> get.bucket(Names.BUCKET).key(key)).asUtf8String();
        return TRIP_ID.matcher(lines).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
