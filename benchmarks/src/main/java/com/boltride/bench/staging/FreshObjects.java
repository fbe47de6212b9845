package com.boltride.bench.staging;

import com.boltride.cli.pipeline.Names;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The objects of staged trips that come into the bucket. Not safe for use by several threads. */
public final class FreshObjects {

    private final S3Client s3;
    private final Set<String> known = new HashSet<>();

    public FreshObjects(S3Client s3) {
        this.s3 = s3;
    }

    /** The content of each that has come since the last look. */
    public List<String> look() {
        return s3
                .listObjectsV2Paginator(list -> list.bucket(Names.BUCKET).prefix(Names.STAGED_PREFIX))
                .contents()
                .stream()
                .map(S3Object::key)
                .filter(known::add)
                .map(this::content)
                .toList();
    }

    private String content(String key) {
        return s3.getObjectAsBytes(get -> get.bucket(Names.BUCKET).key(key)).asString(StandardCharsets.UTF_8);
    }
}
