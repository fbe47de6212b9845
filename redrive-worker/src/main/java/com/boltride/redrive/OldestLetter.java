package com.boltride.redrive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The oldest letter of a queue, as far as this process has seen its letters. SQS tells an age to CloudWatch alone; but each message
 * that is received says when it was sent. What is remembered here is the letters that were received and left in the queue.
 *
 * <p>A letter that is not seen again for a while has gone by another hand, and is forgotten. So the age is never that of a letter
 * which went long ago, may be too low where letters have not been seen yet, and is unknown where none has.
 *
 * <p>Safe for use by several threads.
 */
final class OldestLetter {

    /** Some 2 MB. Of more, the oldest are what matters. */
    private static final int MAX_REMEMBERED = 10_000;

    private final Duration forgetAfter;
    private final Clock clock;
    private final Map<String, Seen> letters = new HashMap<>();

    private record Seen(Instant sentAt, Instant at) {}

    /** @param forgetAfter longer than the time in which each letter that is still there is seen again */
    OldestLetter(Duration forgetAfter, Clock clock) {
        this.forgetAfter = forgetAfter;
        this.clock = clock;
    }

    /** A letter was received and stays in the queue. */
    synchronized void seen(String id, Instant sentAt) {
        if (letters.size() < MAX_REMEMBERED || letters.containsKey(id) || isOlderThanAll(sentAt)) {
            letters.put(id, new Seen(sentAt, clock.instant()));
        }
    }

    /** These letters are not in the queue any more. */
    synchronized void gone(Collection<String> ids) {
        letters.keySet().removeAll(ids);
    }

    /** No others than these are in the queue. */
    synchronized void onlyThese(Collection<String> ids) {
        letters.keySet().retainAll(ids);
    }

    /** When the oldest was sent; nothing if it is not known. */
    synchronized Optional<Instant> sentAt() {
        Instant since = clock.instant().minus(forgetAfter);
        letters.values().removeIf(letter -> letter.at().isBefore(since));
        return Optional.ofNullable(oldest());
    }

    /** How many letters that speaks for. */
    synchronized int remembered() {
        return letters.size();
    }

    private boolean isOlderThanAll(Instant sentAt) {
        Instant oldest = oldest();
        return oldest == null || sentAt.isBefore(oldest);
    }

    private @Nullable Instant oldest() {
        return letters.values().stream()
                .map(Seen::sentAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
