package com.boltride.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The one S3 call that staging makes, with its condition, on a map. */
final class InMemoryBucket implements S3Client {

    private final Map<String, String> objects = new LinkedHashMap<>();
    private final Deque<RuntimeException> faults = new ArrayDeque<>();
    private PutObjectRequest lastRequest;
    private int puts;

    /** Each fault fails one put, before it does anything. */
    void failWith(RuntimeException... next) {
        faults.addAll(List.of(next));
    }

    Map<String, String> objects() {
        return objects;
    }

    List<String> lines() {
        return objects.values().stream().flatMap(String::lines).toList();
    }

    PutObjectRequest lastRequest() {
        return lastRequest;
    }

    int puts() {
        return puts;
    }

    @Override
    public PutObjectResponse putObject(PutObjectRequest request, RequestBody body) {
        puts++;
        lastRequest = request;
        if (!faults.isEmpty()) {
            throw faults.poll();
        }
        String content;
        try (var stream = body.contentStreamProvider().newStream()) {
            content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String there = objects.putIfAbsent(request.key(), content);
        if (there == null) {
            return PutObjectResponse.builder().build();
        }
        if (!there.equals(content)) {
            throw new AssertionError(request.key() + " was " + there + " and would become " + content);
        }
        throw S3Exception.builder()
                .statusCode(412)
                .message("At least one of the pre-conditions you specified did not hold")
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
