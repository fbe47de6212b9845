package com.boltride.redrive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the dead-letter queue as it was received.
 *
 * @param id the message's own, the same at every receive
 * @param receiptHandle of this receive
 * @param body a letter, or what should have been one
 * @param sentAt when it was sent; by the clock of SQS. A message that a redrive policy moved keeps the time at which it was
 *     sent to the queue it came from
 * @param receives how often it has been received, this time included; about
 * @param traceparent the trace that it was sent in, unread; null if nobody follows it
 */
record QueuedLetter(
        String id,
        String receiptHandle,
        String body,
        Instant sentAt,
        int receives,
        @Nullable String traceparent) {}
