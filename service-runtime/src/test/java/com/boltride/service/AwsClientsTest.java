package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClientBuilder;

class AwsClientsTest {

    private final AwsClients clients =
            new AwsClients(new AwsProperties(Duration.ofSeconds(1), Duration.ofSeconds(5), 2));

    @Test
    void tryAndCallAreBounded() {
        ClientOverrideConfiguration configuration = configurationOf(builder());

        assertThat(configuration.apiCallAttemptTimeout()).contains(Duration.ofSeconds(1));
        assertThat(configuration.apiCallTimeout()).contains(Duration.ofSeconds(5));
        assertThat(configuration.retryStrategy())
                .get()
                .extracting(strategy -> strategy.maxAttempts())
                .isEqualTo(2);
    }

    @Test
    void timeoutThatTheBuilderHasStays() {
        ClientOverrideConfiguration configuration =
                configurationOf(builder().overrideConfiguration(c -> c.apiCallAttemptTimeout(Duration.ofSeconds(3))));

        assertThat(configuration.apiCallAttemptTimeout()).contains(Duration.ofSeconds(3));
        assertThat(configuration.apiCallTimeout()).contains(Duration.ofSeconds(5));
    }

    private ClientOverrideConfiguration configurationOf(CloudWatchClientBuilder builder) {
        try (CloudWatchClient client = clients.build(builder)) {
            return client.serviceClientConfiguration().overrideConfiguration();
        }
    }

    private static CloudWatchClientBuilder builder() {
        return CloudWatchClient.builder().region(Region.US_EAST_1);
    }
}
