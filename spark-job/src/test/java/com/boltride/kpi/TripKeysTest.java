package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TripKeysTest {
    private final TripKeys keys = new TripKeys();

    @Test
    void differentIdsHaveDifferentKeys() {
        Set<TripKey> seen = new HashSet<>();
        for (int length = 1; length <= 64; length++) {
            assertThat(seen.add(keys.of("a".repeat(length)))).isTrue();
            assertThat(seen.add(keys.of("a".repeat(length - 1) + "b"))).isTrue();
            assertThat(seen.add(keys.of("a".repeat(length - 1) + "\0"))).isTrue();
        }
    }

    @Test
    void sameIdHasTheSameKey() {
        assertThat(keys.of("c66ce556bc")).isEqualTo(new TripKeys().of("c66ce556bc"));
        assertThat(keys.of("é".repeat(30))).isEqualTo(new TripKeys().of("é".repeat(30)));
    }

    @Test
    void sharesComeOutEvenly() {
        int[] shares = new int[7];
        for (int i = 0; i < 70_000; i++) {
            shares[keys.of("trip-" + i).share(7)]++;
        }
        for (int size : shares) {
            assertThat(size).isBetween(9_500, 10_500);
        }
    }
}
