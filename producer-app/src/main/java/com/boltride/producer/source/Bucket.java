package com.boltride.producer.source;

import com.boltride.producer.csv.UnusableFileException;
import com.boltride.retry.Patience;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The bucket that holds a run's files. Safe for use by several threads. */
public final class Bucket {

    static final String DEPENDENCY = "s3";

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String name;

    public Bucket(S3Client s3, String name) {
        this.s3 = s3;
        this.name = name;
    }

    public String name() {
        return name;
    }

    /**
     * Looks for an object, once.
     *
     * @throws SdkException if S3 does not answer, or refuses to say
     */
    public Optional<ObjectVersion> find(String key) {
        try {
            HeadObjectResponse head =
                    s3.headObject(request -> request.bucket(name).key(key));
            return Optional.of(new ObjectVersion(key, head.contentLength(), head.eTag()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Looks for an object until S3 answers.
     *
     * @throws UnusableFileException if there is none
     */
    public ObjectVersion require(String key, Patience patience) throws InterruptedException {
        return patience.untilSuccessful(DEPENDENCY, () -> find(key))
                .orElseThrow(() -> new UnusableFileException(uri(key) + " does not exist"));
    }

    /** The bytes of this very version from an offset on. */
    public InputStream open(ObjectVersion object, long offset, Patience patience) {
        return new RangedInputStream(this, object, offset, patience);
    }

    /** Writes an object, however long it takes. */
    public void put(String key, byte[] content, String contentType, Patience patience) throws InterruptedException {
        patience.untilSuccessful(
                DEPENDENCY,
                () -> s3.putObject(
                        request -> request.bucket(name).key(key).contentType(contentType),
                        RequestBody.fromBytes(content)));
    }

    /**
     * Reads a part of an object, once.
     *
     * @param from offset of the first byte
     * @param to offset of the last byte
     * @throws SdkException if S3 does not answer, or breaks off
     * @throws UnusableFileException if the object is not there any more, or not in this version
     */
    byte[] range(ObjectVersion object, long from, long to) {
        byte[] bytes;
        try {
            bytes = s3.getObjectAsBytes(request -> request.bucket(name)
                            .key(object.key())
                            .ifMatch(object.etag())
                            .range("bytes=" + from + "-" + to))
                    .asByteArrayUnsafe();
        } catch (S3Exception e) {
            throw switch (e.statusCode()) {
                case NOT_FOUND -> new UnusableFileException(uri(object.key()) + " was deleted while it was read");
                case PRECONDITION_FAILED ->
                    new UnusableFileException(uri(object.key())
                            + " was changed while it was read; start a new run to read it as it is now");
                default -> e;
            };
        }
        if (bytes.length != to - from + 1) {
            throw SdkClientException.create("asked for bytes " + from + " to " + to + " of " + uri(object.key())
                    + ", got " + bytes.length + " bytes");
        }
        return bytes;
    }

    /** Such as {@code s3://bucket/key}. */
    public String uri(String key) {
        return "s3://" + name + "/" + key;
    }
}
