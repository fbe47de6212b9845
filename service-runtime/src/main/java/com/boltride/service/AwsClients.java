package com.boltride.service;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.builder.SdkAsyncClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.s3.S3BaseClientBuilder;

/**
 * Builds AWS clients, synchronous or not, with the time-outs and retries of {@code bolt-ride.aws.*}. Region, credentials
 * and endpoints come from the SDK's own chains, such as {@code AWS_REGION} and {@code AWS_ENDPOINT_URL_SQS}.
 */
public final class AwsClients {

    private final AwsProperties properties;

    AwsClients(AwsProperties properties) {
        this.properties = properties;
    }

    /** Builds the client. A retry strategy that the builder has already stays. */
    public <B extends AwsClientBuilder<B, C>, C> C build(B builder) {
        return buildForPolls(builder, Duration.ZERO);
    }

    /**
     * Builds a client whose calls are kept waiting by AWS on purpose. The time-outs begin where the wait ends, so that no wait
     * looks like an outage.
     *
     * @param longest that AWS keeps a call waiting
     */
    public <B extends AwsClientBuilder<B, C>, C> C buildForPolls(B builder, Duration longest) {
        return build(builder, longest, NettyNioAsyncHttpClient.builder());
    }

    /**
     * Builds an asynchronous client that speaks HTTP as the caller wants it.
     *
     * @param longest that AWS keeps a call waiting
     */
    public <B extends AwsClientBuilder<B, C> & SdkAsyncClientBuilder<B, C>, C> C buildForPolls(
            B builder, Duration longest, NettyNioAsyncHttpClient.Builder http) {
        return build(builder, longest, http);
    }

    private <B extends AwsClientBuilder<B, C>, C> C build(
            B builder, Duration longest, NettyNioAsyncHttpClient.Builder asyncHttp) {
        Duration attempt = properties.attemptTimeout().plus(longest);
        ClientOverrideConfiguration known = builder.overrideConfiguration();
        ClientOverrideConfiguration.Builder merged = known.toBuilder()
                .apiCallAttemptTimeout(attempt)
                .apiCallTimeout(properties.callTimeout().plus(longest));
        if (known.retryStrategy().isEmpty()) {
            merged.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(properties.attempts())
                    .build());
        }
        // The HTTP clients' own bounds, 30 s, would cut a longer one short.
        if (builder instanceof SdkSyncClientBuilder<?, ?> sync) {
            sync.httpClientBuilder(ApacheHttpClient.builder().socketTimeout(attempt));
        }
        if (builder instanceof SdkAsyncClientBuilder<?, ?> async) {
            async.httpClientBuilder(asyncHttp.readTimeout(attempt));
        }
        if (properties.s3PathStyle() && builder instanceof S3BaseClientBuilder<?, ?> s3) {
            s3.forcePathStyle(true);
        }
        return builder.overrideConfiguration(merged.build()).build();
    }
}
