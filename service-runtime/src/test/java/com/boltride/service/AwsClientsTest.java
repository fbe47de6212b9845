package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClientBuilder;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class AwsClientsTest {

    private final AwsClients clients =
            new AwsClients(new AwsProperties(Duration.ofSeconds(1), Duration.ofSeconds(5), 2, true));

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
    void timeoutsOfAPollCountFromTheEndOfItsWait() {
        try (CloudWatchClient client = clients.buildForPolls(builder(), Duration.ofSeconds(10))) {
            ClientOverrideConfiguration configuration =
                    client.serviceClientConfiguration().overrideConfiguration();

            assertThat(configuration.apiCallAttemptTimeout()).contains(Duration.ofSeconds(11));
            assertThat(configuration.apiCallTimeout()).contains(Duration.ofSeconds(15));
        }
    }

    @Test
    void bucketIsPartOfThePathWhereSoConfigured() throws MalformedURLException {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .endpointOverride(URI.create("http://aws:4566"));

        try (S3Client s3 = clients.build(builder)) {
            assertThat(s3.utilities().getUrl(url -> url.bucket("kpis").key("report")))
                    .isEqualTo(URI.create("http://aws:4566/kpis/report").toURL());
        }
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
