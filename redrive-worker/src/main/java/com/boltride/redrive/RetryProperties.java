package com.boltride.redrive;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long messages of the retry queue stay hidden. SQS counts visibility timeouts in whole seconds, up to 12 hours.
 *
 * @param baseVisibility the least wait of an end whose start has not come; 1 s to 12 h
 * @param maxVisibility the longest such wait; {@code baseVisibility} to 12 h
 * @param inHandVisibility how soon the letters of a worker that died come again; 3 s to 12 h
 */
@ConfigurationProperties("bolt-ride.retry")
record RetryProperties(
        @DefaultValue("60s") Duration baseVisibility,
        @DefaultValue("15m") Duration maxVisibility,
        @DefaultValue("60s") Duration inHandVisibility) {

    private static final Duration LONGEST = Duration.ofHours(12);

    RetryProperties {
        requireBetween("base-visibility", baseVisibility, Duration.ofSeconds(1));
        requireBetween("max-visibility", maxVisibility, baseVisibility);
        requireBetween("in-hand-visibility", inHandVisibility, Duration.ofSeconds(3));
    }

    /** A letter that is still there has been tried again by then, if no outage holds it up. */
    Duration memory() {
        return maxVisibility.multipliedBy(2).plus(inHandVisibility);
    }

    private static void requireBetween(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0 || value.getNano() != 0) {
            throw new IllegalArgumentException("bolt-ride.retry." + name + " is " + value
                    + " but must be whole seconds from " + least + " to " + LONGEST);
        }
    }
}
