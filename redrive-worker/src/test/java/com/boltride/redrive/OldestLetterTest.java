package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OldestLetterTest {

    private static final Instant NOON = Instant.parse("2024-05-25T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final OldestLetter oldest = new OldestLetter(Duration.ofMinutes(30), clock);

    @Test
    void ageIsUnknownUntilALetterWasSeen() {
        assertThat(oldest.sentAt()).isEmpty();
    }

    @Test
    void oldestOfThoseThatAreStillThereCounts() {
        oldest.seen("a", NOON.minusSeconds(60));
        oldest.seen("b", NOON.minusSeconds(300));
        oldest.seen("c", NOON.minusSeconds(5));
        assertThat(oldest.sentAt()).contains(NOON.minusSeconds(300));

        oldest.gone(List.of("b"));
        assertThat(oldest.sentAt()).contains(NOON.minusSeconds(60));

        oldest.onlyThese(List.of("c"));
        assertThat(oldest.sentAt()).contains(NOON.minusSeconds(5));
        assertThat(oldest.remembered()).isEqualTo(1);
    }

    @Test
    void letterThatIsNotSeenAgainIsForgotten() {
        oldest.seen("a", NOON.minusSeconds(60));
        now.set(NOON.plus(Duration.ofMinutes(29)));
        oldest.seen("b", NOON);

        now.set(NOON.plus(Duration.ofMinutes(31)));

        assertThat(oldest.sentAt()).contains(NOON);
    }

    @Test
    void ofMoreLettersThanAreRememberedTheOldestIsKnown() {
        for (int i = 0; i < 10_000; i++) {
            oldest.seen("letter-" + i, NOON.minusSeconds(i));
        }

        oldest.seen("younger", NOON);
        oldest.seen("older", NOON.minusSeconds(20_000));

        assertThat(oldest.sentAt()).contains(NOON.minusSeconds(20_000));
        assertThat(oldest.remembered()).isEqualTo(10_001);
    }
}
