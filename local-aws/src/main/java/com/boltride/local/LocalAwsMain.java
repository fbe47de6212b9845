package com.boltride.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code local-aws}: {@link LocalAws} as a process of its own, until it is told to stop. Exits with 0 when it
 * was, with 2 when it cannot start; the reason is one line on the standard error.
 */
@Command(
        name = "local-aws",
        sortOptions = false,
        description =
                "The AWS that Bolt Ride needs, on this machine. Prints the variables to export, then runs until it is"
                        + " stopped.")
public final class LocalAwsMain implements Callable<Integer> {

    private static final int CANNOT_START = 2;

    @Option(
            names = "--services",
            split = ",",
            paramLabel = "NAME",
            description = "Start only these of ${COMPLETION-CANDIDATES}, and what they need (default: all).")
    private Set<AwsService> services = LocalAwsOptions.defaults().services();

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Address to listen on, 0.0.0.0 for every interface (default: ${DEFAULT-VALUE}).")
    private String listenAddress = LocalAwsOptions.defaults().listenAddress();

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Listen on the ports from N on: Kinesis, DynamoDB, SQS with SNS and S3, CloudWatch,"
                    + " EMR Serverless. Without it, on free ports.")
    private @Nullable Integer portBase;

    @Option(
            names = "--retry-delay",
            paramLabel = "TIME",
            description = "Delay of the retry queue, such as 5s or 1m (default: 60s).")
    private Duration retryDelay = LocalAwsOptions.defaults().retryDelay();

    @Option(
            names = "--max-receive-count",
            paramLabel = "N",
            description = "Receives after which a retried message is dead (default: ${DEFAULT-VALUE}).")
    private int maxReceiveCount = LocalAwsOptions.defaults().maxReceiveCount();

    @Option(
            names = "--shards",
            paramLabel = "N",
            description = "Shards of each Kinesis stream (default: ${DEFAULT-VALUE}).")
    private int shards = LocalAwsOptions.defaults().shards();

    @Option(
            names = "--sample-data",
            paramLabel = "DIR",
            description = "Put DIR's CSV files into the bucket, under data/.")
    private @Nullable Path sampleData;

    @Option(
            names = "--given",
            description =
                    "Do not start what AWS_ENDPOINT_URL or AWS_ENDPOINT_URL_<SERVICE> lead to; CloudWatch and EMR"
                            + " Serverless need variables of their own. Needs --resource-prefix; what has it is removed in the end.")
    private boolean given;

    @Option(
            names = "--resource-prefix",
            paramLabel = "PREFIX",
            description = "Put PREFIX before the name of every resource, such as it-1-.")
    private String resourcePrefix = LocalAwsOptions.defaults().resourcePrefix();

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "Write the variables to this file too, once everything is ready.")
    private @Nullable Path envFile;

    @Option(
            names = "--exit-with-parent",
            description = "Stop when the standard input ends, so as not to outlive the process that started this.")
    private boolean exitWithParent;

    @Option(names = "--help", usageHelp = true, description = "Show this and exit.")
    private boolean help;

    public static void main(String... args) {
        System.exit(new CommandLine(new LocalAwsMain())
                .registerConverter(Duration.class, LocalAwsMain::duration)
                .setParameterExceptionHandler((e, unused) -> failed(e))
                .setExecutionExceptionHandler((e, command, unused) -> failed(e))
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalAwsOptions options = LocalAwsOptions.defaults()
                .withServices(services)
                .withListenAddress(listenAddress)
                .withPortBase(portBase)
                .withShards(shards)
                .withRetryDelay(retryDelay)
                .withMaxReceiveCount(maxReceiveCount)
                .withSampleData(sampleData)
                .withResourcePrefix(resourcePrefix);
        LocalAws aws = LocalAws.start(given ? options.withGivenIn(System.getenv()) : options);
        EnvironmentFile exports = new EnvironmentFile(aws.environment());
        try {
            if (envFile != null) {
                exports.writeTo(envFile);
            }
        } catch (IOException e) {
            aws.close();
            throw new LocalAwsException("cannot write " + envFile + ": " + e, e);
        }
        StopSignal.closes(aws::close);
        System.out.print(exports.lines());
        System.out.println("local-aws is ready");
        awaitStop();
        return 0;
    }

    private void awaitStop() throws IOException, InterruptedException {
        if (!exitWithParent) {
            new CountDownLatch(1).await();
        }
        while (System.in.read() >= 0) {
            // Only the end of the input means anything.
        }
    }

    /** As ISO-8601 writes it, whose "PT" may be left out: {@code 5s}, {@code 1m30s}. */
    private static Duration duration(String text) {
        try {
            return Duration.parse(text.startsWith("P") ? text : "PT" + text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a time such as 5s or 1m");
        }
    }

    private static int failed(Exception e) {
        System.err.println("local-aws: " + e.getMessage());
        return CANNOT_START;
    }
}
