package com.boltride.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The partitions under {@code completed-trips/} in the bucket, listed: one request for each 1,000 objects.
 *
 * <p>A staged object is never written again with other trips, so its key says it all; the size is for one that somebody
 * has mended by hand. {@code LastModified} would not do: it has whole seconds, and is that of the upload's beginning, so
 * that an object may appear under a time that has been looked at. Nor would the {@code ETag}, which differs for the same
 * bytes where objects are encrypted with a KMS key.
 */
final class S3Staging implements Staging {

    private final S3AsyncClient client;
    private final String bucket;
    private final AwsDependency s3;

    S3Staging(S3AsyncClient client, String bucket, AwsDependency s3) {
        this.client = client;
        this.bucket = bucket;
        this.s3 = s3;
    }

    @Override
    public StagedObjects of(LocalDate date) {
        return s3.call(() -> {
            MessageDigest digest = sha256();
            AtomicInteger count = new AtomicInteger();
            // In the order of the keys, as S3 lists them, and not kept: a busy day has thousands.
            objects(date, object -> {
                digest.update(line(object));
                count.incrementAndGet();
            });
            return new StagedObjects(count.get(), HexFormat.of().formatHex(digest.digest()));
        });
    }

    private void objects(LocalDate date, Consumer<S3Object> each) {
        try {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix("completed-trips/trip_date=" + date + "/"))
                    .contents()
                    .subscribe(each)
                    .join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SdkException fault) {
                throw fault;
            }
            throw e;
        }
    }

    private static byte[] line(S3Object object) {
        return (object.key() + '\n' + object.size() + '\n').getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
