package com.boltride.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ApplicationContext;
import org.springframework.util.FileSystemUtils;

/** One AWS and one producer for all test classes that ask for them or their parts. */
final class SharedProducer implements ParameterResolver {

    private static final Set<Class<?>> PARTS =
            Set.of(LocalBucketAndStreams.class, ProducerClient.class, JobRepository.class, ApplicationContext.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Environment environment = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Environment.class, key -> new Environment(), Environment.class);
        Class<?> type = parameter.getParameter().getType();
        if (type == LocalBucketAndStreams.class) {
            return environment.aws;
        }
        if (type == ApplicationContext.class) {
            return environment.producer.context();
        }
        return type == ProducerClient.class ? environment.producer.client() : environment.producer.bean(type);
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
