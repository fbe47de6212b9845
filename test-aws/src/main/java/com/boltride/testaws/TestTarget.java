package com.boltride.testaws;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the AWS of the tests comes from, as the system property {@value #PROPERTY} says:
 *
 * <ul>
 *   <li>{@code local-aws}, and without the property: emulators, which whoever needs them starts;
 *   <li>{@code localstack}: a container, which is started;
 *   <li>{@code endpoint}: whatever the environment variables of an AWS SDK lead to.
 * </ul>
 *
 * @param environment variables that lead an AWS SDK to what runs already; empty if nothing does
 * @param end ends what was started
 */
public record TestTarget(Map<String, String> environment, Runnable end) implements AutoCloseable {

    static final String PROPERTY = "bolt-ride.test-aws";

    /** @throws RuntimeException if it is not there; the message says what is missing */
    public static TestTarget start() {
        String name = System.getProperty(PROPERTY, "local-aws");
        return switch (name) {
            case "local-aws" -> new TestTarget(Map.of(), () -> {});
            case "endpoint" -> new TestTarget(inherited(), () -> {});
            case "localstack" -> {
                LocalStack localStack = LocalStack.start();
                yield new TestTarget(localStack.environment(), localStack::close);
            }
            default ->
                throw new IllegalArgumentException(
                        PROPERTY + " is " + name + ", but must be local-aws, localstack or endpoint");
        };
    }

    private static Map<String, String> inherited() {
        Map<String, String> variables = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith("AWS_"))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        if (variables.keySet().stream().noneMatch(name -> name.startsWith("AWS_ENDPOINT_URL"))) {
            throw new IllegalStateException("AWS_ENDPOINT_URL is not set: it says where AWS is");
        }
        return variables;
    }

    @Override
    public void close() {
        end.run();
    }
}
