package com.boltride.stage;

import java.util.ArrayList;
import java.util.List;
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
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        application.setAllowBeanDefinitionOverriding(true);
        return new Stager(application.run(
                "--server.port=0",
                "--logging.structured.format.console=",
                "--bolt-ride.staging.max-age=500ms",
                "--bolt-ride.consumer.idle-between-reads=200ms",
                "--bolt-ride.consumer.leases.failover-time=1s",
                "--bolt-ride.consumer.leases.assignment-interval=500ms",
                "--bolt-ride.consumer.leases.leader-lease=3s",
                "--bolt-ride.consumer.leases.leader-heartbeat=1s",
                "--bolt-ride.consumer.leases.parent-shard-poll-interval=500ms",
                "--bolt-ride.consumer.leases.dispatch-interval=200ms",
                "--bolt-ride.consumer.leases.initialization-backoff=200ms"));
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
