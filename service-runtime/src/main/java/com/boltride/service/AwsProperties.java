package com.boltride.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How AWS is called, and how long a call may take. A call that fails here is not lost: {@link com.boltride.retry.Patience} repeats it.
 * These bounds only keep a single try from hanging.
 *
 * @param attemptTimeout of one HTTP exchange, beside what AWS is asked to wait; positive
 * @param callTimeout of a call with the SDK's own retries and pauses; positive
 * @param attempts how often the SDK tries within one call; 1 or more
 * @param s3PathStyle whether a bucket is part of the path of a URL, instead of its host name
 */
@ConfigurationProperties("bolt-ride.aws")
record AwsProperties(
        @DefaultValue("10s") Duration attemptTimeout,
        @DefaultValue("30s") Duration callTimeout,
        @DefaultValue("3") int attempts,
        @DefaultValue("false") boolean s3PathStyle) {}
