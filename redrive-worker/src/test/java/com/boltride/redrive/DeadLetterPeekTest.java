package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class DeadLetterPeekTest {

    private static final Instant SENT = Instant.parse("2024-05-25T14:00:00Z");

    private final InMemorySqs sqs = new InMemorySqs();
    private final OldestLetter oldest = new OldestLetter(Duration.ofHours(1), Clock.systemUTC());
    private final DeadLetterQueue queue = Letters.deadLetterQueue(sqs, oldest);
    private final DeadLetterPeek peek = new DeadLetterPeek(queue, () -> OptionalLong.of(sqs.bodies.size()));

    @Test
    void peekLearnsOfTheOldestAndLeavesEveryLetterWhereItIs() {
        for (int i = 0; i < 25; i++) {
            sqs.put("letter-" + i, "body", SENT.minusSeconds(i));
        }

        peek.look();

        assertThat(oldest.sentAt()).contains(SENT.minusSeconds(24));
        assertThat(sqs.hidden).isEmpty();
        assertThat(sqs.bodies).hasSize(25);
    }

    @Test
    void peekOfALongQueueIsBounded() {
        for (int i = 0; i < 500; i++) {
            sqs.put("letter-" + i, "body", SENT);
        }

        peek.look();

        assertThat(oldest.remembered()).isEqualTo(50);
    }

    @Test
    void letterThatSomebodyElseDeletedIsForgotten() {
        sqs.put("old", "body", SENT.minusSeconds(100));
        sqs.put("new", "body", SENT);
        peek.look();
        sqs.bodies.remove("old");

        peek.look();

        assertThat(oldest.sentAt()).contains(SENT);
    }

    @Test
    void letterThatSomebodyHoldsIsRemembered() {
        sqs.put("old", "body", SENT.minusSeconds(100));
        sqs.put("new", "body", SENT);
        peek.look();
        sqs.hidden.put("old", Duration.ofMinutes(1));

        peek.look();

        assertThat(oldest.sentAt()).contains(SENT.minusSeconds(100));
    }

    @Test
    void sqsThatIsAwayLeavesTheAgeUnknown() {
        sqs.put("letter", "body", SENT);
        sqs.receivesThatFail = 1;

        peek.look();

        assertThat(oldest.sentAt()).isEmpty();
    }
}
