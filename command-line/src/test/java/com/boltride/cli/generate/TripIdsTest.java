package com.boltride.cli.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TripIdsTest {

    @Test
    void noIdComesTwice() {
        TripIds ids = new TripIds(42);
        Set<String> seen = new HashSet<>();

        for (long number = 0; number < 200_000; number++) {
            assertThat(seen.add(ids.id(number))).isTrue();
        }
    }

    @Test
    void idsHaveTenHexadecimalDigitsToTheLastOne() {
        TripIds ids = new TripIds(-1);

        assertThat(ids.id(0)).matches("[0-9a-f]{10}");
        assertThat(ids.id(TripIds.MOST - 1)).matches("[0-9a-f]{10}");
    }

    @Test
    void otherSeedsGiveOtherIds() {
        assertThat(new TripIds(1).id(0)).isNotEqualTo(new TripIds(2).id(0));
    }
}
