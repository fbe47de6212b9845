package com.boltride.redrive;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of each redrive, one JSON object each under {@code data/redrives/} in the bucket. Every method throws {@link
 * software.amazon.awssdk.core.exception.SdkException} when S3 does not answer.
 */
final class RedriveRecords {

    private static final String PREFIX = "data/redrives/";

    /** Only such ids are ever given; nothing else becomes part of a key. */
    private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,64}");

    private final S3Client s3;
    private final String bucket;
    private final JsonMapper json;

    RedriveRecords(S3Client s3, String bucket, JsonMapper json) {
        this.s3 = s3;
        this.bucket = bucket;
        this.json = json;
    }

    void keep(RedriveStatus status) {
        s3.putObject(
                put -> put.bucket(bucket).key(key(status.id())).contentType("application/json"),
                RequestBody.fromString(json.writeValueAsString(status)));
    }

    Optional<RedriveStatus> find(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            byte[] record =
                    s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(id))).asByteArray();
            return Optional.of(json.readValue(record, RedriveStatus.class));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static String key(String id) {
        return PREFIX + id + ".json";
    }
}
