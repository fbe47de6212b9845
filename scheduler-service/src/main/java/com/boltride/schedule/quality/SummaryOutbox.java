package com.boltride.schedule.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the summaries that are due. Like the end of a run, a summary is fixed in the records before it is published, published by
 * the one who holds it, and closed then: once, unless a scheduler dies, or SNS fails to say that it took the message, in between; its
 * {@code deduplication_id} is the same both times.
 */
final class SummaryOutbox {

    private static final Logger log = LoggerFactory.getLogger(SummaryOutbox.class);

    private final Judgements judgements;
    private final SummaryTopic topic;
    private final String owner;
    private final Duration lease;
    private final Clock clock;

    /**
     * @param owner unlike that of any other scheduler
     * @param lease how long a summary stays with a scheduler that gives no sign of life
     */
    SummaryOutbox(Judgements judgements, SummaryTopic topic, String owner, Duration lease, Clock clock) {
        this.judgements = judgements;
        this.topic = topic;
        this.owner = owner;
        this.lease = lease;
        this.clock = clock;
    }

    /** @throws software.amazon.awssdk.core.exception.SdkException if records or topic do not answer: it is tried again */
    void publishDue() {
        for (QualitySummary summary : judgements.due(clock.instant())) {
            Instant now = clock.instant();
            if (judgements.claim(summary, owner, now, now.plus(lease))) {
                topic.publish(summary);
                judgements.published(summary, owner, clock.instant());
                log.warn("limits of data quality were passed: {}", summary);
            }
        }
    }
}
