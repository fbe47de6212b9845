package com.boltride.schedule.quality;

/** Where a person is told. */
interface SummaryTopic {

    /** @throws software.amazon.awssdk.core.exception.SdkException if it does not take the message */
    void publish(QualitySummary summary);
}
