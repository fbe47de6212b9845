package com.boltride.redrive;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at some letters of the dead-letter queue now and then, so that the age of the oldest is known although nobody receives
 * them. It asks for nothing while the queue is empty, and hides nothing from anybody. Like every look it adds a receive to each letter
 * that it sees.
 */
final class DeadLetterPeek {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterPeek.class);

    /** Letters in one peek at most: some 5 receives. */
    private static final int MAX_LETTERS = 50;

    private final DeadLetterQueue queue;
    private final Supplier<OptionalLong> depth;

    /** @param depth how many letters there are; empty if that is not known */
    DeadLetterPeek(DeadLetterQueue queue, Supplier<OptionalLong> depth) {
        this.queue = queue;
        this.depth = depth;
    }

    /** Looks once. */
    void look() {
        try {
            long letters = depth.get().orElse(0);
            if (letters > 0) {
                queue.peek(letters, MAX_LETTERS);
            }
        } catch (RuntimeException e) {
            log.warn("the age of the dead letters is not known for now: {}", e.getMessage());
        }
    }
}
