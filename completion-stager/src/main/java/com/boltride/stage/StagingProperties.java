package com.boltride.stage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * When the trips that wait in a shard are staged: as soon as one of the three is reached. The sizes keep memory bounded,
 * to some three times {@code maxBytes} a shard; the age keeps a quiet night's trips from waiting.
 *
 * @param maxTrips at least 1
 * @param maxBytes of JSON; at least 1 byte, at most {@link #MOST_BYTES}
 * @param maxAge of the first trip that waits, from its completion; longer than nothing. The bill is for objects: a shard that always has trips
 *     puts one each {@code maxAge}, or a few around midnight
 */
@ConfigurationProperties("bolt-ride.staging")
record StagingProperties(
        @DefaultValue("10000") int maxTrips,
        @DefaultValue("8MB") DataSize maxBytes,
        @DefaultValue("60s") Duration maxAge) {

    /** Far below the 5 GB that S3 takes in one put, and still only for a worker with few shards. */
    static final DataSize MOST_BYTES = DataSize.ofMegabytes(256);

    StagingProperties {
        Assert.isTrue(maxTrips >= 1, () -> "bolt-ride.staging.max-trips is " + maxTrips + ", at least 1 is needed");
        Assert.isTrue(
                maxBytes.toBytes() >= 1 && maxBytes.compareTo(MOST_BYTES) <= 0,
                () -> "bolt-ride.staging.max-bytes is " + maxBytes + ", expected is 1B to " + MOST_BYTES.toMegabytes()
                        + "MB");
        Assert.isTrue(
                maxAge.compareTo(Duration.ZERO) > 0,
                () -> "bolt-ride.staging.max-age is " + maxAge + ", longer than nothing is needed");
    }
}
