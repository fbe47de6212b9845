package com.boltride.service;

import io.micrometer.cloudwatch2.CloudWatchConfig;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;

/** In AWS, the meters that the dashboard and the alarms read go to CloudWatch as well. */
@AutoConfiguration(
        after = {ServiceRuntimeAutoConfiguration.class, MetricsAutoConfiguration.class},
        before = {CompositeMeterRegistryAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class})
@Profile("aws")
@EnableConfigurationProperties(CloudWatchProperties.class)
public final class CloudWatchAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CloudWatchAsyncClient cloudWatchClient(AwsClients clients) {
        return clients.build(CloudWatchAsyncClient.builder());
    }

    @Bean
    CloudWatchMeterRegistry cloudWatchMeterRegistry(
            CloudWatchProperties properties, CloudWatchAsyncClient client, Clock clock) {
        CloudWatchMeterRegistry registry = new CloudWatchMeterRegistry(config(properties), clock, client);
        registry.config().meterFilter(new PaidMeters());
        return registry;
    }

    private static CloudWatchConfig config(CloudWatchProperties properties) {
        return new CloudWatchConfig() {
            @Override
            public @Nullable String get(String key) {
                return null;
            }

            @Override
            public String namespace() {
                return properties.namespace();
            }

            @Override
            public Duration step() {
                return properties.step();
            }
        };
    }
}
