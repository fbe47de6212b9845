package com.boltride.start;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** As much of S3 as payloads are put in. Keeps nothing but their sizes. */
final class InMemoryArchive implements S3Client {

    /** Bytes, by key. */
    final Map<String, Long> sizes = new HashMap<>();

    @Override
    public PutObjectResponse putObject(PutObjectRequest put, RequestBody body) {
        sizes.put(put.key(), body.optionalContentLength().orElseThrow());
        return PutObjectResponse.builder().build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
