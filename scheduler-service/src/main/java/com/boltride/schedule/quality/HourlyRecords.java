package com.boltride.schedule.quality;

import java.time.Instant;
import java.util.SortedMap;

/** What the services have counted, by the hour. */
interface HourlyRecords {

    /**
     * The hours from this instant's on in which anybody counted anything, by their beginning.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the bucket does not answer
     */
    SortedMap<Instant, HandledRecords> since(Instant instant);
}
