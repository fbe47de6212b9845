package com.boltride.schedule;

import java.time.LocalDate;

/** The completed trips that wait to be reported on, many to an object, under the UTC day on which they ended. */
interface Staging {

    /**
     * The day's objects as they are now.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if the store does not answer
     */
    StagedObjects of(LocalDate date);
}
