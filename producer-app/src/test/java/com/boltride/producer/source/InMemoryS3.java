package com.boltride.producer.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An S3 of one bucket that can be made to fail. Its ETags are the contents' hash codes. */
public final class InMemoryS3 implements S3Client {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final Map<String, byte[]> objects = new HashMap<>();
    private final List<String> ranges = new ArrayList<>();
    private int failures;

    public void put(String key, byte[] content) {
        objects.put(key, content);
    }

    public void delete(String key) {
        objects.remove(key);
    }

    public byte[] get(String key) {
        return objects.get(key);
    }

    /** So many of the next calls break. */
    public void failNext(int calls) {
        failures = calls;
    }

    /** What was read successfully. */
    List<String> ranges() {
        return ranges;
    }

    @Override
    public HeadObjectResponse headObject(HeadObjectRequest request) {
        mayFail();
        byte[] content = require(request.key());
        return HeadObjectResponse.builder()
                .contentLength((long) content.length)
                .eTag(etag(content))
                .build();
    }

    @Override
    public ResponseBytes<GetObjectResponse> getObjectAsBytes(GetObjectRequest request) {
        mayFail();
        byte[] content = require(request.key());
        if (!etag(content).equals(request.ifMatch())) {
            throw S3Exception.builder()
                    .statusCode(412)
                    .message("precondition failed")
                    .build();
        }
        Matcher range = RANGE.matcher(request.range());
        if (!range.matches()) {
            throw new IllegalArgumentException(request.range());
        }
        ranges.add(request.range());
        byte[] part = Arrays.copyOfRange(
                content,
                Integer.parseInt(range.group(1)),
                Math.min(content.length, Integer.parseInt(range.group(2)) + 1));
        return ResponseBytes.fromByteArray(GetObjectResponse.builder().build(), part);
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        mayFail();
        try {
            put(request.key(), body.contentStreamProvider().newStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return PutObjectResponse.builder().build();
    }

    private byte[] require(String key) {
        byte[] content = objects.get(key);
        if (content == null) {
            throw S3Exception.builder().statusCode(404).message("no such key").build();
        }
        return content;
    }

    private void mayFail() {
        if (failures > 0) {
            failures--;
            throw SdkClientException.create("connection reset");
        }
    }

    private static String etag(byte[] content) {
        return Integer.toHexString(Arrays.hashCode(content));
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
