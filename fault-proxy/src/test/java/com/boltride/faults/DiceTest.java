package com.boltride.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int CALLS = 10_000;

    @Test
    void sameSeedBreaksTheSameCallsInTheSameWay() {
        List<@Nullable Fault> once = faults(Faults.rate(0.3).withSeed(42), true);

        assertThat(faults(Faults.rate(0.3).withSeed(42), true)).isEqualTo(once);
        assertThat(faults(Faults.rate(0.3).withSeed(43), true)).isNotEqualTo(once);
    }

    @Test
    void shareOfTheCallsIsBrokenInEveryWayThereIs() {
        List<@Nullable Fault> faults = faults(Faults.rate(0.3), true);

        assertThat(faults.stream().filter(Objects::nonNull).count()).isBetween(2_800L, 3_200L);
        assertThat(faults)
                .contains(
                        Fault.SERVER_ERROR,
                        Fault.THROTTLED,
                        Fault.RESET_BEFORE,
                        Fault.RESET_AFTER,
                        Fault.PARTIAL,
                        null);
    }

    @Test
    void callWithoutEntriesFailsAsAWhole() {
        List<@Nullable Fault> faults = faults(Faults.rate(0.3), false);

        assertThat(faults).doesNotContain(Fault.PARTIAL);
        assertThat(faults.stream().filter(Objects::nonNull).count()).isBetween(2_800L, 3_200L);
        assertThat(faults(Faults.rate(1).withMix(Fault.PARTIAL), false)).containsOnlyNulls();
    }

    @Test
    void atLeastOneEntryOfABatchFails() {
        Dice dice = new Dice(Faults.rate(1));

        for (int i = 0; i < 100; i++) {
            assertThat(dice.failing(1)).containsExactly(0);
            assertThat(dice.failing(3)).isNotEmpty().isSubsetOf(Set.of(0, 1, 2));
        }
    }

    private static List<@Nullable Fault> faults(Faults faults, boolean batch) {
        Dice dice = new Dice(faults);
        List<@Nullable Fault> all = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            all.add(dice.next(batch));
        }
        return all;
    }
}
