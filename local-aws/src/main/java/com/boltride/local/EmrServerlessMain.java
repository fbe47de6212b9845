package com.boltride.local;

import com.boltride.local.emr.EmrServerless;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The command {@code emr-serverless}: EMR Serverless alone, beside an AWS that has none, until it is told to stop. Exits with
 * 2 when it cannot start; the reason is one line on the standard error.
 */
@Command(
        name = "emr-serverless",
        sortOptions = false,
        description =
                "EMR Serverless on this machine, with jobs on local Spark. Puts the KPI job's jar into the bucket, then"
                        + " runs until it is stopped.")
public final class EmrServerlessMain implements Callable<Integer> {

    private static final int CANNOT_START = 2;

    @Option(
            names = "--s3-endpoint",
            paramLabel = "URL",
            required = true,
            description = "Where S3 is. Buckets are addressed by path.")
    private URI s3Endpoint = URI.create("");

    @Option(names = "--port", paramLabel = "N", required = true, description = "Port to listen on.")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Address to listen on, 0.0.0.0 for every interface (default: ${DEFAULT-VALUE}).")
    private String listenAddress = LocalAwsOptions.defaults().listenAddress();

    @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
    private boolean help;

    public static void main(String... args) {
        System.exit(new CommandLine(new EmrServerlessMain())
                .setParameterExceptionHandler((e, unused) -> failed(e))
                .setExecutionExceptionHandler((e, command, unused) -> failed(e))
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        Home home = Home.locate();
        try (Clients clients = new Clients(service -> s3Endpoint, AwsIdentity.LOCAL)) {
            S3Client s3 = clients.s3();
            s3.putObject(
                    request -> request.bucket(new ResourceNames("").bucket()).key(ResourceNames.JOB_JAR_KEY),
                    home.jobJar());
            LocalEmrServerless emr = new LocalEmrServerless(
                    home, home.newLogDirectory(), s3, SparkS3Access.to(s3Endpoint, AwsIdentity.LOCAL));
            try (EmrServerless server = emr.start(new InetSocketAddress(listenAddress, port))) {
                StopSignal.closes(server::close);
                System.out.println("emr-serverless is ready");
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    private static int failed(Exception e) {
        System.err.println("emr-serverless: " + e.getMessage());
        return CANNOT_START;
    }
}
