package com.boltride.redrive;

import io.awspring.cloud.sqs.listener.SqsHeaders.MessageSystemAttributes;
import java.time.Instant;
import java.util.List;
import org.springframework.messaging.Message;

/** Learns from the letters that were tried how old the retry queue's oldest is, and how many have waited in vain. */
final class RetryQueueWatch {

    private final OldestLetter oldest;
    private final RedrivePolicy policy;
    private final LetterMetrics metrics;

    RetryQueueWatch(OldestLetter oldest, RedrivePolicy policy, LetterMetrics metrics) {
        this.oldest = oldest;
        this.policy = policy;
        this.metrics = metrics;
    }

    /** @param fates of the messages, in their order */
    void tried(List<Message<String>> messages, List<Fate> fates) {
        long givenUp = 0;
        for (int i = 0; i < fates.size(); i++) {
            Message<String> message = messages.get(i);
            // The SQS message's own, the same at every receive.
            String id = String.valueOf(message.getHeaders().getId());
            if (fates.get(i) == Fate.SETTLED) {
                oldest.gone(List.of(id));
            } else if (policy.isLast(RetryListener.receives(message))) {
                oldest.gone(List.of(id));
                givenUp++;
            } else {
                oldest.seen(id, Instant.ofEpochMilli(sentTimestamp(message)));
            }
        }
        metrics.givenUp(givenUp);
    }

    private static long sentTimestamp(Message<String> message) {
        return Long.parseLong(RetryListener.header(message, MessageSystemAttributes.SQS_SENT_TIMESTAMP));
    }
}
