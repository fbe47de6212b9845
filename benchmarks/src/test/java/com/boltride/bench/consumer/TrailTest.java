package com.boltride.bench.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TrailTest {

    private long now = 5_000_000_000L;
    private final Trail trail = new Trail(() -> now);

    @Test
    void latencyIsFromBeingSentToBeingSeen() {
        trail.sent(Set.of("a", "b"));
        now += 20_000_000;
        trail.seen(Set.of("b"));
        now += 5_000_000;
        trail.seen(Set.of("a"));

        assertThat(trail.take()).containsExactly(20.0, 25.0);
        assertThat(trail.take()).isEmpty();
    }

    @Test
    void whatIsSeenAgainOrWasNeverSentIsIgnored() {
        trail.sent(Set.of("a"));
        trail.seen(Set.of("a", "stranger"));
        trail.seen(Set.of("a"));

        assertThat(trail.take()).hasSize(1);
    }

    @Test
    void whatHasNotBeenSeenIsOutstanding() {
        trail.sent(Set.of("a", "b"));
        trail.seen(Set.of("a"));

        assertThat(trail.outstanding()).containsExactly("b");
    }
}
