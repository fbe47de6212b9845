package com.boltride.schedule;

import java.time.Instant;
import java.util.List;

/** The days that were reported on. */
public interface ReportedDays {

    /**
     * Runs that were asked for at the instant or later and have left the report of a whole day, the newest first.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the records do not answer
     */
    List<ReportedDay> since(Instant instant);
}
