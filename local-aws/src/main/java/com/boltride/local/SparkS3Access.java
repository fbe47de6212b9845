package com.boltride.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The Spark configuration by which {@code s3://} and {@code s3a://} paths lead to the local S3. */
final class SparkS3Access {

    private static final String S3A = "spark.hadoop.fs.s3a.";

    private SparkS3Access() {}

    static Map<String, String> to(URI endpoint, AwsIdentity identity) {
        Map<String, String> access = new HashMap<>(Map.of(
                // On EMR this scheme is EMRFS; here the same paths go through Hadoop's own client.
                "spark.hadoop.fs.s3.impl",
                "org.apache.hadoop.fs.s3a.S3AFileSystem",
                S3A + "endpoint",
                endpoint.toString(),
                S3A + "endpoint.region",
                identity.region(),
                S3A + "path.style.access",
                "true",
                S3A + "connection.ssl.enabled",
                "false",
                S3A + "aws.credentials.provider",
                "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider",
                S3A + "access.key",
                identity.accessKeyId(),
                S3A + "secret.key",
                identity.secretAccessKey()));
        if (identity.sessionToken() != null) {
            access.put(S3A + "aws.credentials.provider", "org.apache.hadoop.fs.s3a.TemporaryAWSCredentialsProvider");
            access.put(S3A + "session.token", identity.sessionToken());
        }
        return access;
    }
}
