package com.boltride.service;

import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
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

    /** Builds the client. A time-out or a retry strategy that the builder has already stays, as long polls need. */
    public <B extends AwsClientBuilder<B, C>, C> C build(B builder) {
        ClientOverrideConfiguration known = builder.overrideConfiguration();
        ClientOverrideConfiguration.Builder merged = known.toBuilder();
        if (known.apiCallAttemptTimeout().isEmpty()) {
            merged.apiCallAttemptTimeout(properties.attemptTimeout());
        }
        if (known.apiCallTimeout().isEmpty()) {
            merged.apiCallTimeout(properties.callTimeout());
        }
        if (known.retryStrategy().isEmpty()) {
            merged.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                    .maxAttempts(properties.attempts())
                    .build());
        }
        if (properties.s3PathStyle() && builder instanceof S3BaseClientBuilder<?, ?> s3) {
            s3.forcePathStyle(true);
        }
        return builder.overrideConfiguration(merged.build()).build();
    }
}
