package com.boltride.testaws;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAws;
import com.boltride.local.LocalAwsOptions;
import java.net.URI;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The AWS that an integration test runs against, with the pipeline's resources under a prefix that nobody else has. The SDK
 * and the services of this JVM are pointed at it. Where it comes from is the system property {@value #TARGET}:
 *
 * <ul>
 *   <li>{@code local-aws}, and without the property: emulators that are started;
 *   <li>{@code localstack}: a container that is started;
 *   <li>{@code endpoint}: whatever the environment variables of an AWS SDK lead to.
 * </ul>
 *
 * Whatever it is, CloudWatch and EMR Serverless are local-aws's, unless they have variables of their own: LocalStack's free
 * edition runs no jobs, and tells nobody what metrics it was sent.
 */
public final class TestAws implements AutoCloseable {

    static final String TARGET = "bolt-ride.test-aws";

    private final String prefix;
    private final LocalAws aws;
    private final Runnable stopGround;

    private TestAws(String prefix, LocalAws aws, Runnable stopGround) {
        this.prefix = prefix;
        this.aws = aws;
        this.stopGround = stopGround;
    }

    /**
     * Creates the resources of the services that the options name.
     *
     * @throws RuntimeException if that cannot be; the message says what is missing
     */
    public static TestAws start(LocalAwsOptions options) {
        String target = System.getProperty(TARGET, "local-aws");
        return switch (target) {
            case "local-aws" -> start(options, () -> {});
            case "endpoint" -> start(options.withGivenIn(System.getenv()), () -> {});
            case "localstack" -> {
                LocalStack localStack = LocalStack.start();
                yield start(options.withGivenIn(localStack.environment()), localStack::close);
            }
            default ->
                throw new IllegalArgumentException(
                        TARGET + " is " + target + ", but must be local-aws, localstack or endpoint");
        };
    }

    /** @param stopGround ends what the given services run on */
    static TestAws start(LocalAwsOptions options, Runnable stopGround) {
        String prefix = "it-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        TestAws aws = new TestAws(prefix, LocalAws.start(options.withResourcePrefix(prefix)), stopGround);
        aws.pointThisJvmHere();
        return aws;
    }

    /** What {@link #start} does, for a test that has meanwhile pointed this JVM somewhere else. */
    public void pointThisJvmHere() {
        aws.systemProperties().forEach(System::setProperty);
    }

    /** What a resource is called here that the pipeline calls so, or that the test itself makes. */
    public String named(String name) {
        return prefix + name;
    }

    /** @throws IllegalArgumentException if the options did not name the service */
    public URI endpoint(AwsService service) {
        return aws.endpoint(service);
    }

    /** The environment variables that point another process here. */
    public SortedMap<String, String> environment() {
        return aws.environment();
    }

    /** Removes every resource that has the prefix, whoever has made it. */
    @Override
    public void close() {
        aws.systemProperties().keySet().forEach(System::clearProperty);
        try {
            aws.close();
        } finally {
            stopGround.run();
        }
    }
}
