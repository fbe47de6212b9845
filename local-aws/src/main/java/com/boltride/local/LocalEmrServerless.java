package com.boltride.local;

import com.boltride.local.emr.EmrServerless;
import com.boltride.local.emr.LocalSpark;
import com.boltride.local.emr.SparkInstallation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import software.amazon.awssdk.services.s3.S3Client;

/** Starts EMR Serverless with the Spark that was built here, whose jobs read and write a given S3. */
final class LocalEmrServerless {

    private final LocalSpark spark;

    /** @param logs where jars and logs of job runs go */
    LocalEmrServerless(Home home, Path logs, S3Client s3, URI s3Endpoint) {
        spark = new LocalSpark(
                new SparkInstallation(JavaRuntime.COMMAND, home.sparkJob(), Home.ownCode()),
                s3,
                SparkS3Access.to(s3Endpoint),
                logs);
    }

    /** @throws LocalAwsException if the port is taken */
    EmrServerless start(InetSocketAddress address) {
        try {
            return EmrServerless.start(address, ResourceNames.EMR_APPLICATION, spark);
        } catch (IOException e) {
            throw new LocalAwsException(
                    "EMR Serverless cannot listen on port " + address.getPort() + ": " + e.getMessage(), e);
        }
    }
}
