package com.boltride.producer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The producer in this JVM, on a free port. */
final class RunningProducer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** @param settings such as {@code bolt-ride.aws.attempts=1}, besides those that every test needs */
    RunningProducer(Path stateDir, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--bolt-ride.api.password=" + ProducerClient.PASSWORD,
                "--bolt-ride.api.viewer.password=rightful",
                "--bolt-ride.producer.state-dir=" + stateDir));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        context = new SpringApplicationBuilder(ProducerApp.class).run(arguments.toArray(String[]::new));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ApplicationContext context() {
        return context;
    }

    ProducerClient client() {
        return new ProducerClient(port());
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
