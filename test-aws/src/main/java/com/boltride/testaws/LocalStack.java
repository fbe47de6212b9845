package com.boltride.testaws;

import java.util.Map;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;

/** LocalStack in a container of its own. */
final class LocalStack {

    /** The last that needs no account token. */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    // The default provider leaves out of a table's stream what BatchExecuteStatement writes.
    private final LocalStackContainer container = new LocalStackContainer(IMAGE)
            .withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2")
            .withEnv("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");

    /** @throws IllegalStateException if there is no Docker engine */
    static LocalStack start() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new IllegalStateException("no Docker engine answers, and LocalStack runs in a container");
        }
        LocalStack localStack = new LocalStack();
        localStack.container.start();
        return localStack;
    }

    /** The environment variables that lead an AWS SDK to it. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL", container.getEndpoint().toString(),
                "AWS_REGION", container.getRegion(),
                "AWS_ACCESS_KEY_ID", container.getAccessKey(),
                "AWS_SECRET_ACCESS_KEY", container.getSecretKey());
    }

    void close() {
        container.stop();
    }
}
