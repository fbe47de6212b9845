package com.boltride.redrive;

import org.jspecify.annotations.Nullable;

/**
 * A message of the retry queue.
 *
 * @param body a letter, or what should have been one
 * @param traceparent the trace that it was sent in, unread; null if nobody follows it
 */
record RetryMessage(String body, @Nullable String traceparent) {}
