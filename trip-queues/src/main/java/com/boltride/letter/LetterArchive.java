package com.boltride.letter;

import com.boltride.retry.Patience;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Keeps payloads that are too large for a queue, under {@code data/failed/letters/} in the bucket. The name of an object
 * is that of the record it came as, so that a record which is offered again lands on the same name.
 */
public final class LetterArchive {

    private static final String PREFIX = "data/failed/letters/";

    private final S3Client s3;
    private final String bucket;
    private final Patience patience;

    public LetterArchive(S3Client s3, String bucket, Patience patience) {
        this.s3 = s3;
        this.bucket = bucket;
        this.patience = patience;
    }

    /**
     * Stores the payload.
     *
     * @return where it is, as {@code s3://bucket/key}
     */
    String store(RecordOrigin origin, Payload payload) throws InterruptedException {
        String key = PREFIX + origin.stream() + "/" + origin.shard() + "/" + origin.sequenceNumber();
        patience.untilSuccessful(
                "s3", () -> s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(payload.bytes())));
        return root() + key.substring(PREFIX.length());
    }

    /**
     * Reads a payload back.
     *
     * @throws MalformedLetterException if the location is not one of this archive, or nothing is there: waiting would not
     *     bring it back
     */
    Payload read(String location) throws InterruptedException {
        if (!location.startsWith(root())) {
            throw new MalformedLetterException("payload_location is outside " + root());
        }
        String key = PREFIX + location.substring(root().length());
        return new Payload(patience.untilSuccessful("s3", () -> {
            try {
                return s3.getObjectAsBytes(get -> get.bucket(bucket).key(key)).asByteArrayUnsafe();
            } catch (NoSuchKeyException e) {
                throw new MalformedLetterException("payload_location names an object that is gone");
            }
        }));
    }

    private String root() {
        return "s3://" + bucket + "/" + PREFIX;
    }
}
