package com.boltride.stream;

import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.service.AwsClients;
import com.boltride.service.CallOutages;
import java.time.Clock;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Consumes the service's {@link StreamSource} with the service's {@link ShardHandler.Factory}. */
@AutoConfiguration
@ConditionalOnBean(StreamSource.class)
@EnableConfigurationProperties(ConsumerProperties.class)
public final class StreamConsumerAutoConfiguration {

    @Bean
    WorkerId workerId(ConsumerProperties properties) {
        return WorkerId.of(properties);
    }

    /**
     * A client of its own, so that leases are renewed in time also when the connections to other tables are all busy.
     */
    @Bean(defaultCandidate = false)
    DynamoDbAsyncClient leaseTableClient(AwsClients clients, Outages outages) {
        DynamoDbAsyncClient client = clients.build(DynamoDbAsyncClient.builder());
        // A worker that cannot renew its leases loses them, and the KCL says so only in its log.
        return new CallOutages(
                        HandlerShardProcessor.LEASE_TABLE,
                        outages,
                        method -> true,
                        Set.of(ConditionalCheckFailedException.class, ResourceNotFoundException.class))
                .of(DynamoDbAsyncClient.class, client);
    }

    @Bean(defaultCandidate = false)
    CloudWatchAsyncClient unusedCloudWatchClient(AwsClients clients) {
        return clients.build(CloudWatchAsyncClient.builder());
    }

    @Bean
    HeldShards heldShards(Clock clock) {
        return new HeldShards(clock);
    }

    @Bean
    ConsumerPulse consumerPulse(
            Clock clock,
            ConsumerProperties properties,
            WorkerId workerId,
            @Qualifier("leaseTableClient") DynamoDbAsyncClient leaseTableClient) {
        LeaseIndex index = new LeaseIndex(leaseTableClient, properties.application(), workerId.value());
        return new ConsumerPulse(clock, properties.sayLeaselessAfter(), index);
    }

    @Bean
    BeginWatch beginWatch(ConsumerPulse pulse, ConsumerProperties properties) {
        return new BeginWatch(pulse, properties.sayLeaselessAfter());
    }

    @Bean
    <R> StreamConsumer streamConsumer(
            StreamSource<R> source,
            ShardHandler.Factory<R> handlers,
            ConsumerProperties properties,
            WorkerId workerId,
            @Qualifier("leaseTableClient") DynamoDbAsyncClient leaseTableClient,
            @Qualifier("unusedCloudWatchClient") CloudWatchAsyncClient unusedCloudWatchClient,
            ConsumerPulse pulse,
            HeldShards shards,
            Patience patience) {
        KclConfigurer configurer =
                new KclConfigurer(properties, workerId.value(), leaseTableClient, unusedCloudWatchClient);
        ShardProcessors<R> processors = new ShardProcessors<>(source, handlers, shards, patience);
        return new StreamConsumer(
                source.name(),
                () -> configurer.configs(source, processors, pulse).newScheduler(),
                pulse,
                new LeaseHandOver(leaseTableClient, properties.application(), workerId.value()),
                patience,
                properties.shutdownTimeout());
    }

    @Bean
    LagMeter lagMeter(StreamSource<?> source, HeldShards shards) {
        return new LagMeter(source.name(), shards);
    }

    @Bean
    ConsumerLiveness consumerLiveness(
            StreamConsumer consumer,
            ConsumerPulse pulse,
            HeldShards shards,
            Outages outages,
            ConsumerProperties properties) {
        return new ConsumerLiveness(consumer, pulse, shards, outages, properties.wedgedAfter());
    }

    @Bean
    ConsumerReadiness consumerReadiness(ConsumerPulse pulse) {
        return new ConsumerReadiness(pulse);
    }

    @Bean
    ConsumerDetails consumerDetails(StreamSource<?> source, WorkerId workerId, ConsumerPulse pulse, HeldShards shards) {
        return new ConsumerDetails(source.name(), workerId.value(), pulse, shards);
    }
}
