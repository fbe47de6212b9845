package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FlushAgeTest {

    private final SettableClock clock = new SettableClock();
    private final FlushAge age = new FlushAge(Duration.ofSeconds(60), clock);
    private final Instant begun = clock.instant();

    @Test
    void tripThatWasReadLateHasWaitedSinceItsCompletion() {
        assertThat(age.waitsFrom(begun.minusSeconds(59))).isEqualTo(begun.minusSeconds(59));
    }

    @Test
    void tripsOfABacklogWaitFromWhenTheyCome() {
        assertThat(age.waitsFrom(begun.minusSeconds(60))).isEqualTo(begun);
    }

    @Test
    void streamWhoseClockIsAheadOrThatDoesNotSayWhenIsNotBelieved() {
        assertThat(age.waitsFrom(begun.plusSeconds(3))).isEqualTo(begun);
        assertThat(age.waitsFrom(null)).isEqualTo(begun);
    }

    @Test
    void batchThatWouldBeTooOldTwoLooksFromNowIsDue() {
        Batch batch = new Batch(begun);
        lookAfter(Duration.ofSeconds(56));
        lookAfter(Duration.ofSeconds(1));
        assertThat(age.isReached(batch)).isFalse();
        lookAfter(Duration.ofSeconds(1));
        assertThat(age.isReached(batch)).isTrue();
    }

    @Test
    void firstLookKnowsOfNoNextOne() {
        Batch batch = new Batch(begun);
        lookAfter(Duration.ofMillis(59_999));
        assertThat(age.isReached(batch)).isFalse();
        clock.advance(Duration.ofMillis(1));
        assertThat(age.isReached(batch)).isTrue();
    }

    @Test
    void lookThatWasLongInComingDoesNotHaveTheNextTripStagedAtOnce() {
        lookAfter(Duration.ZERO);
        lookAfter(Duration.ofMinutes(10));
        Batch batch = new Batch(clock.instant());
        assertThat(age.isReached(batch)).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(age.isReached(batch)).isTrue();
    }

    private void lookAfter(Duration pause) {
        clock.advance(pause);
        age.look();
    }
}
