package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripKeySetTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 1_000, 100_000})
    void knowsWhatWasAddedAndNothingElse(int capacity) {
        TripKeys keys = new TripKeys();
        Random random = new Random(capacity);
        TripKeySet set = new TripKeySet(capacity);
        Set<Integer> expected = new HashSet<>();

        for (int i = 0; i < capacity; i++) {
            int id = random.nextInt(capacity);
            assertThat(set.add(keys.of("trip-" + id))).isEqualTo(expected.add(id));
        }
    }
}
