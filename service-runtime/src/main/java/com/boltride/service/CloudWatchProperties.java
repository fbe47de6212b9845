package com.boltride.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the meters go in the profile {@code aws}.
 *
 * @param namespace of the metrics
 * @param step how often they are sent; under 1 minute CloudWatch bills them as high-resolution metrics
 */
@ConfigurationProperties("bolt-ride.cloudwatch")
record CloudWatchProperties(
        @DefaultValue("BoltRide") String namespace,
        @DefaultValue("1m") Duration step) {}
