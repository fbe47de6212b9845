package com.boltride.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts CSV files where the producer looks for them. */
final class SampleData {

    private static final String PREFIX = "data/";

    private final S3Client s3;
    private final String bucket;

    SampleData(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    /** @throws LocalAwsException if the directory cannot be read */
    void upload(Path directory) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.csv")) {
            for (Path file : files) {
                s3.putObject(request -> request.bucket(bucket).key(PREFIX + file.getFileName()), file);
            }
        } catch (IOException e) {
            throw new LocalAwsException("the sample data cannot be read: " + e, e);
        }
    }
}
