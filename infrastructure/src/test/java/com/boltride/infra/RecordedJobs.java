package com.boltride.infra;

import com.boltride.faults.Call;
import com.boltride.faults.FaultProxy;
import com.boltride.local.AwsService;
import com.boltride.local.emr.EmrServerless;
import com.boltride.local.emr.LocalSpark;
import com.boltride.local.emr.SparkInstallation;
import com.boltride.testaws.TestAws;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * An EMR Serverless of its own, whose jobs have a recorder between them and S3. All that is recorded is done by the job's
 * role: EMR Serverless fetches the jar with it, too.
 */
final class RecordedJobs implements AutoCloseable {

    private static final String S3A = "spark.hadoop.fs.s3a.";

    private final FaultProxy recorder;
    private final S3Client s3;
    private final EmrServerless emr;

    private RecordedJobs(FaultProxy recorder, S3Client s3, EmrServerless emr) {
        this.recorder = recorder;
        this.s3 = s3;
        this.emr = emr;
    }

    static RecordedJobs on(TestAws aws) throws IOException {
        String variable = "AWS_ENDPOINT_URL_S3";
        FaultProxy recorder = FaultProxy.inFrontOf(
                Map.of(variable, aws.endpoint(AwsService.S3).toString()));
        URI endpoint = URI.create(recorder.variables().get(variable));
        S3Client s3 = S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        Path own = ownCode();
        LocalSpark spark = new LocalSpark(
                new SparkInstallation("java", Sources.ROOT.resolve("spark-job"), own),
                s3,
                Map.of(
                        "spark.hadoop.fs.s3.impl",
                        "org.apache.hadoop.fs.s3a.S3AFileSystem",
                        S3A + "endpoint",
                        endpoint.toString(),
                        S3A + "endpoint.region",
                        Region.US_EAST_1.id(),
                        S3A + "path.style.access",
                        "true",
                        S3A + "aws.credentials.provider",
                        "org.apache.hadoop.fs.s3a.AnonymousAWSCredentialsProvider"),
                Files.createDirectories(Path.of("target/services/jobs")).toAbsolutePath());
        return new RecordedJobs(
                recorder, s3, EmrServerless.start(new InetSocketAddress("127.0.0.1", 0), Names.EMR_APPLICATION, spark));
    }

    /** The variables of an AWS whose EMR Serverless this is. */
    Map<String, String> in(Map<String, String> awsVariables) {
        Map<String, String> variables = new HashMap<>(awsVariables);
        variables.put("AWS_ENDPOINT_URL_EMR_SERVERLESS", "http://127.0.0.1:" + emr.port());
        return variables;
    }

    Set<Call> calls() {
        return recorder.calls();
    }

    @Override
    public void close() {
        emr.close();
        s3.close();
        recorder.close();
    }

    private static Path ownCode() {
        return Path.of(LocalSpark.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }
}
