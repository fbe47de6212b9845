package com.boltride.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service in this JVM, with leases that change hands quickly and batches that do not grow old. */
final class Stager implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Stager(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param moreSources configuration classes, whose beans go before the service's own */
    static Stager start(Class<?>... moreSources) {
        List<Class<?>> sources = new ArrayList<>(List.of(CompletionStagerApplication.class));
        sources.addAll(List.of(moreSources));
        return new Stager(new SpringApplication(sources.toArray(Class<?>[]::new)).run(arguments()));
    }

    /** @param settings such as {@code bolt-ride.aws.attempts=1}, which go before those of every test */
    static Stager startWith(String... settings) {
        return new Stager(new SpringApplication(CompletionStagerApplication.class).run(arguments(settings)));
    }

    private static String[] arguments(String... settings) {
        Stream<String> ofEveryTest = Stream.of(
                "server.port=0",
                "spring.profiles.active=local",
                "logging.structured.format.console=",
                "bolt-ride.api.viewer.password=right",
                "bolt-ride.staging.max-age=500ms");
        return Stream.concat(ofEveryTest, Stream.of(settings))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
