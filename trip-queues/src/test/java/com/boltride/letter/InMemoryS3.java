package com.boltride.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** As much of S3 as the archive uses. */
final class InMemoryS3 implements S3Client {

    final Map<String, byte[]> objects = new HashMap<>();

    @Override
    public PutObjectResponse putObject(PutObjectRequest put, RequestBody body) {
        try (var content = body.contentStreamProvider().newStream()) {
            objects.put(put.bucket() + "/" + put.key(), content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest get) {
        byte[] content = objects.get(get.bucket() + "/" + get.key());
        if (content == null) {
            throw NoSuchKeyException.builder().build();
        }
        return ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), content);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
