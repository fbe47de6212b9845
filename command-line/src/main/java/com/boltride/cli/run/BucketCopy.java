package com.boltride.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Copies what is under a prefix of the bucket to where the same path leads in the output directory. */
final class BucketCopy {

    private final S3Client s3;
    private final String bucket;
    private final Path out;

    BucketCopy(S3Client s3, String bucket, Path out) {
        this.s3 = s3;
        this.bucket = bucket;
        this.out = out;
    }

    void copy(String prefix) throws IOException {
        // There even if there is nothing under the prefix: whoever looks finds an empty directory.
        Files.createDirectories(out.resolve(prefix));
        for (S3Object object : s3.listObjectsV2Paginator(
                        request -> request.bucket(bucket).prefix(prefix))
                .contents()) {
            if (!object.key().endsWith("/")) {
                Path file = out.resolve(object.key());
                Files.createDirectories(file.getParent());
                // A run whose books are closed more than once has been copied before.
                Files.deleteIfExists(file);
                s3.getObject(request -> request.bucket(bucket).key(object.key()), file);
            }
        }
    }
}
