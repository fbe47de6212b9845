package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueAgesTest {

    private static final Instant NOW = Instant.parse("2024-05-25T14:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InMemorySqs sqs = new InMemorySqs();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final OldestLetter oldest = new OldestLetter(Duration.ofHours(1), clock);
    private final QueueDepths depths = new QueueDepths(sqs, List.of("letters"), registry);
    private final QueueAges ages = new QueueAges(depths, Map.of("letters", oldest), registry, clock);

    @Test
    void ageIsThatOfTheOldestLetterSeen() {
        sqs.put("a", "body", NOW);
        depths.look();
        oldest.seen("a", NOW.minusSeconds(90));

        assertThat(age()).isEqualTo(90);
        assertThat(ages.all()).containsExactly(new QueueView("letters", 1L, NOW.minusSeconds(90), true));
    }

    @Test
    void ageOfLettersThatNobodySawIsUnknownAndNotZero() {
        sqs.put("a", "body", NOW);
        depths.look();

        assertThat(age()).isNaN();
        assertThat(ages.all()).containsExactly(new QueueView("letters", 1L, null, false));
    }

    @Test
    void oneOfTwoLettersDoesNotSpeakForBoth() {
        sqs.put("a", "body", NOW);
        sqs.put("b", "body", NOW);
        depths.look();
        oldest.seen("a", NOW.minusSeconds(90));

        assertThat(ages.all()).extracting(QueueView::allSeen).containsExactly(false);
    }

    @Test
    void emptyQueueHasNoAge() {
        oldest.seen("a", NOW.minusSeconds(90));
        depths.look();

        assertThat(age()).isNaN();
        assertThat(ages.all()).containsExactly(new QueueView("letters", 0L, null, true));
    }

    private double age() {
        return registry.get("queue.oldest.letter.age").gauge().value();
    }
}
