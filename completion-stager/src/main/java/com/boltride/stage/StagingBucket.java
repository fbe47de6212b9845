package com.boltride.stage;

import com.boltride.retry.Patience;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Where staged trips are put. An object that is there already is left as it is: the same key means the same trips, so a
 * batch that is replayed after a failover has nothing to add, and what a reader has seen never changes under it. Safe for
 * use by several threads.
 */
final class StagingBucket {

    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String name;
    private final Patience patience;

    StagingBucket(S3Client s3, String name, Patience patience) {
        this.s3 = s3;
        this.name = name;
        this.patience = patience;
    }

    /**
     * Makes the object durable, however long S3 takes to accept it.
     *
     * @return whether it was put now; false if it was there already
     * @throws InterruptedException if the service stops before that
     */
    boolean put(StagedObject object) throws InterruptedException {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(name)
                .key(object.key())
                .contentType("application/x-ndjson")
                .ifNoneMatch("*")
                .build();
        return patience.untilSuccessful("s3", () -> putUnlessThere(request, object.content()));
    }

    private boolean putUnlessThere(PutObjectRequest request, byte[] content) {
        try {
            s3.putObject(request, RequestBody.fromBytes(content));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw e;
        }
    }
}
