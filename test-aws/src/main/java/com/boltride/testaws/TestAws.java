package com.boltride.testaws;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAws;
import com.boltride.local.LocalAwsOptions;
import java.net.URI;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The AWS that an integration test runs against, with the pipeline's resources under a prefix that nobody else has. The SDK
 * and the services of this JVM are pointed at it. Where it comes from is up to {@link TestTarget}; CloudWatch and EMR
 * Serverless are local-aws's, unless they have variables of their own: LocalStack's free edition runs no jobs, and tells
 * nobody what metrics it was sent.
 */
public final class TestAws implements AutoCloseable {

    private final String prefix;
    private final LocalAws aws;
    private final TestTarget target;

    private TestAws(String prefix, LocalAws aws, TestTarget target) {
        this.prefix = prefix;
        this.aws = aws;
        this.target = target;
    }

    /**
     * Creates the resources of the services that the options name.
     *
     * @throws RuntimeException if that cannot be; the message says what is missing
     */
    public static TestAws start(LocalAwsOptions options) {
        return start(options, TestTarget.start());
    }

    static TestAws start(LocalAwsOptions options, TestTarget target) {
        String prefix = "it-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        LocalAwsOptions mine = options.withResourcePrefix(prefix);
        LocalAws local = LocalAws.start(target.environment().isEmpty() ? mine : mine.withGivenIn(target.environment()));
        TestAws aws = new TestAws(prefix, local, target);
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
            target.close();
        }
    }
}
