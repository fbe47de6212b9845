package com.boltride.local;

import com.boltride.local.emr.EmrServerless;
import com.boltride.local.emr.LocalSpark;
import com.boltride.local.emr.SparkInstallation;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;

/** Starts EMR Serverless with the Spark that was built here, whose jobs read and write a given S3. */
final class LocalEmrServerless {

    private final LocalSpark spark;

    /**
     * @param logs where jars and logs of job runs go
     * @param s3Access the Spark configuration by which jobs get at the same S3 as the client
     */
    LocalEmrServerless(Home home, Path logs, S3Client s3, Map<String, String> s3Access) {
        spark = new LocalSpark(
                new SparkInstallation(JavaRuntime.COMMAND, home.sparkJob(), Home.ownCode()), s3, s3Access, logs);
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
