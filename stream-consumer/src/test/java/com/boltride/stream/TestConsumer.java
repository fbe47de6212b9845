package com.boltride.stream;

import com.boltride.retry.Outages;
import com.boltride.service.AwsClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;

/** A worker of a service whose handler is the test's. */
final class TestConsumer implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Set<String> shards = ConcurrentHashMap.newKeySet();
    private final List<String> texts = new CopyOnWriteArrayList<>();

    /** What a shard's handler does with a batch, after the texts were noted. */
    interface Answer {
        String to(List<Sequenced<StreamRecord>> records, ConfigurableApplicationContext context)
                throws InterruptedException;
    }

    static final Answer ALL_DURABLE =
            (records, context) -> records.get(records.size() - 1).sequenceNumber();

    /**
     * @param stream its name, and that of the lease table
     * @param arguments further ones, such as {@code --name=value}
     */
    TestConsumer(String stream, Answer answer, String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.config.import=classpath:bolt-ride.yml,classpath:bolt-ride-consumer.yml",
                "--spring.application.name=" + stream,
                "--bolt-ride.consumer.application=" + stream,
                "--server.port=0",
                "--logging.structured.format.console="));
        all.addAll(List.of(arguments));
        context = new SpringApplicationBuilder(Wiring.class)
                .profiles("local")
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean(ShardHandler.Factory.class, () -> shard -> new Handler(shard, answer)))
                .run(all.toArray(String[]::new));
    }

    List<String> texts() {
        return texts;
    }

    /** The shards that were handed over at least once, be it without records. */
    Set<String> shards() {
        return shards;
    }

    Status health(String component) {
        return indicator(component).health().getStatus();
    }

    /** What health component {@code consumer} says. */
    Health details() {
        return indicator("consumerDetails").health();
    }

    private HealthIndicator indicator(String component) {
        return context.getBean(component, HealthIndicator.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Wiring {

        @Bean
        KinesisAsyncClient kinesisClient(AwsClients clients, ConsumerProperties properties, Outages outages) {
            return new KinesisClients(clients, outages).reader(properties);
        }

        @Bean
        StreamSource<StreamRecord> source(KinesisAsyncClient kinesisClient, ConsumerProperties properties) {
            return new KinesisSource(properties.application(), kinesisClient, properties);
        }
    }

    private final class Handler implements ShardHandler<StreamRecord> {

        private final String shard;
        private final Answer answer;

        private Handler(String shard, Answer answer) {
            this.shard = shard;
            this.answer = answer;
        }

        @Override
        public String handle(List<Sequenced<StreamRecord>> records) throws InterruptedException {
            shards.add(shard);
            if (records.isEmpty()) {
                return null;
            }
            records.forEach(record -> texts.add(record.value().payload().text().orElseThrow()));
            return answer.to(records, context);
        }

        @Override
        public String drain() {
            return null;
        }
    }
}
