package com.boltride.schedule;

import java.util.Map;

/**
 * Publishes to an SNS topic: the message as JSON, and as attributes what a subscription may filter by ({@code state},
 * {@code trip_date}, {@code trigger}, {@code last}) or drop doubles by ({@code deduplication_id}).
 */
final class SnsStatusTopic implements StatusTopic {

    private final SnsTopic topic;

    SnsStatusTopic(SnsTopic topic) {
        this.topic = topic;
    }

    @Override
    public void publish(StatusMessage message) {
        topic.publish(
                "Trip KPIs of " + message.date() + ": " + message.state(),
                message,
                Map.of(
                        "state", message.state(),
                        "trip_date", message.date(),
                        "trigger", message.trigger(),
                        "last", message.last(),
                        "deduplication_id", message.deduplicationId()));
    }
}
