package com.boltride.service.quality;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what is counted by the hour is kept.
 *
 * @param writeInterval how often an object in the bucket is replaced while its counts change; positive. A process that is
 *     killed loses what it counted for so long
 */
@ConfigurationProperties("bolt-ride.quality")
record QualityProperties(@DefaultValue("1m") Duration writeInterval) {

    QualityProperties {
        if (writeInterval.isNegative() || writeInterval.isZero()) {
            throw new IllegalArgumentException(
                    "bolt-ride.quality.write-interval is " + writeInterval + ", but must be positive");
        }
    }
}
