package com.boltride.redrive;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The gauge {@code queue.oldest.letter.age} (tag {@code queue}; seconds): since when the oldest letter waits that this process has
 * seen in the queue. Not a number while it has seen none: then the queue is empty, or its age is not known; {@code queue.letters}
 * tells which. Of several tasks each sees a share of the retry queue, so the greatest of their figures counts.
 *
 * <p>Like {@link QueueDepths} it is not sent to CloudWatch, where SQS itself reports {@code ApproximateAgeOfOldestMessage}: on AWS that
 * is what to alert by.
 */
final class QueueAges {

    private final QueueDepths depths;
    private final Map<String, OldestLetter> queues;
    private final Clock clock;

    /** @param queues what is known of each, by its name */
    QueueAges(QueueDepths depths, Map<String, OldestLetter> queues, MeterRegistry registry, Clock clock) {
        this.depths = depths;
        this.queues = new LinkedHashMap<>(queues);
        this.clock = clock;
        queues.forEach((queue, oldest) -> Gauge.builder("queue.oldest.letter.age", () -> seconds(queue, oldest))
                .description("Since when the oldest letter waits that was seen in a queue")
                .baseUnit("seconds")
                .tag("queue", queue)
                .register(registry));
    }

    /** The queues as they are known, in their order. */
    List<QueueView> all() {
        return queues.entrySet().stream()
                .map(queue -> view(queue.getKey(), queue.getValue()))
                .toList();
    }

    private QueueView view(String queue, OldestLetter oldest) {
        OptionalLong letters = depths.depth(queue);
        Instant sentAt = sentAt(queue, oldest).orElse(null);
        boolean allSeen = letters.isPresent() && oldest.remembered() >= letters.getAsLong();
        return new QueueView(queue, letters.isPresent() ? letters.getAsLong() : null, sentAt, allSeen);
    }

    private double seconds(String queue, OldestLetter oldest) {
        return sentAt(queue, oldest)
                .map(sentAt -> Duration.between(sentAt, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    private Optional<Instant> sentAt(String queue, OldestLetter oldest) {
        OptionalLong letters = depths.depth(queue);
        if (letters.isPresent() && letters.getAsLong() == 0) {
            oldest.onlyThese(List.of());
        }
        return oldest.sentAt();
    }
}
