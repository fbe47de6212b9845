package com.boltride.producer;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The producer in this JVM, on a free port. */
final class RunningProducer implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    RunningProducer(Path stateDir) {
        context = new SpringApplicationBuilder(ProducerApp.class)
                .run(
                        "--server.port=0",
                        "--bolt-ride.api.password=" + ProducerClient.PASSWORD,
                        "--bolt-ride.producer.state-dir=" + stateDir);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    ProducerClient client() {
        return new ProducerClient(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
