package com.boltride.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One AWS and one producer for all test classes that ask for a {@link LocalBucketAndStreams} or a {@link ProducerClient}. */
final class SharedProducer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalBucketAndStreams.class || type == ProducerClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Environment.class, type -> new Environment(), Environment.class);
        return parameter.getParameter().getType() == ProducerClient.class
                ? environment.producer.client()
                : environment.aws;
    }

    /** Closed with the root store, after the last test class. */
    private static final class Environment implements AutoCloseable {

        private final Path stateDir;
        private final LocalBucketAndStreams aws;
        private final RunningProducer producer;

        private Environment() {
            try {
                stateDir = Files.createTempDirectory("producer");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            aws = new LocalBucketAndStreams();
            producer = new RunningProducer(stateDir);
        }

        @Override
        public void close() throws IOException {
            producer.close();
            aws.close();
            FileSystemUtils.deleteRecursively(stateDir);
        }
    }
}
