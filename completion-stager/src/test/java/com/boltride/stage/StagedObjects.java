package com.boltride.stage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.s3.S3Client;

/** What a reader of the bucket finds staged. */
final class StagedObjects {

    private final S3Client s3;
    private final String bucket;

    StagedObjects(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** The contents by key. */
    SortedMap<String, String> all() {
        SortedMap<String, String> objects = new TreeMap<>();
        s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("completed-trips/")).contents().stream()
                .map(object -> object.key())
                .forEach(key -> objects.put(key, content(key)));
        return objects;
    }

    /** The ids of the trips in an object, in its order. */
    static List<String> tripIds(String content) {
        return content.lines()
                .map(line -> line.substring("{\"trip_id\":\"".length(), line.indexOf("\",")))
                .toList();
    }

    /** The ids of all trips staged; an id that was staged twice is there twice. */
    List<String> tripIds() {
        return all().values().stream()
                .flatMap(content -> tripIds(content).stream())
                .toList();
    }

    private String content(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asString(StandardCharsets.UTF_8);
    }
}
