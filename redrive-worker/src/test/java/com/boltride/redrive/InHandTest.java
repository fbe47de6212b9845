package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InHandTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final InMemorySqs sqs = new InMemorySqs();
    private final InHand inHand = new InHand(new MessageVisibility(sqs), TIMEOUT);

    @AfterEach
    void stop() {
        inHand.close();
    }

    @Test
    void messagesInHandAreHiddenAgainAndAgain() {
        InHand.Hold hold = inHand.hold("queue", List.of("a", "b"));

        await().atMost(Duration.ofSeconds(20)).until(() -> changes() >= 3);

        hold.release();
        assertThat(sqs.changes).containsOnly(Map.of("a", TIMEOUT, "b", TIMEOUT));
    }

    @Test
    void releasedMessagesAreLeftAlone() {
        InHand.Hold first = inHand.hold("queue", List.of("a"));
        InHand.Hold second = inHand.hold("queue", List.of("b"));
        first.release();

        await().atMost(Duration.ofSeconds(20)).until(() -> changes() >= 2);

        second.release();
        assertThat(sqs.changes).containsOnly(Map.of("b", TIMEOUT));
    }

    private int changes() {
        synchronized (sqs) {
            return sqs.changes.size();
        }
    }
}
