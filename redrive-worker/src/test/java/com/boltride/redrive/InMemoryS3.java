package com.boltride.redrive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** One bucket. */
final class InMemoryS3 implements S3Client {

    final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    volatile boolean away;

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        requireHere();
        try {
            objects.put(request.key(), body.contentStreamProvider().newStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
        requireHere();
        byte[] object = objects.get(request.key());
        if (object == null) {
            throw NoSuchKeyException.builder().message(request.key()).build();
        }
        return ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), object);
    }

    private void requireHere() {
        if (away) {
            throw SdkClientException.create("connection refused");
        }
    }

    @Override
    public String serviceName() {
        return "s3";
    }

    @Override
    public void close() {}
}
