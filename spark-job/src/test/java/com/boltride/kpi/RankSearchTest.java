package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankSearchTest {
    private static final int KEYS = 60_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29_999, 30_000, 59_999})
    void narrowsDownToTheKeyOfTheRankHoweverTheKeysAreSpread(int rank) {
        long[] keys = LongStream.range(0, KEYS)
                .map(i -> i < KEYS / 2 ? 1_000_000 + i % 3 : Long.MAX_VALUE - (KEYS - i))
                .sorted()
                .toArray();
        RankSearch search = new RankSearch(rank, new KeyRange(Measure.FARE, keys[0], keys[KEYS - 1]), KEYS);

        while (!search.isNarrow()) {
            search.narrow(bins(search.range(), keys));
        }
        TreeMap<BigDecimal, Long> values = new TreeMap<>();
        for (long key : keys) {
            if (search.range().contains(key)) {
                values.merge(BigDecimal.valueOf(key), 1L, Long::sum);
            }
        }

        assertThat(search.pick(values)).isEqualTo(BigDecimal.valueOf(keys[rank]));
    }

    @Test
    void valuesThatRepeatAreNarrowedDownInOnePass() {
        long[] minutes = LongStream.range(0, KEYS)
                .map(i -> i % 50 * 60_000_000_000L)
                .sorted()
                .toArray();
        RankSearch search = new RankSearch(KEYS / 2, new KeyRange(Measure.DURATION, 0, minutes[KEYS - 1]), KEYS * 10L);

        search.narrow(bins(search.range(), minutes));

        assertThat(search.isNarrow()).isTrue();
        assertThat(search.range()).isEqualTo(new KeyRange(Measure.DURATION, minutes[KEYS / 2], minutes[KEYS / 2]));
    }

    /** Of two parts of the trips, merged. */
    private static KeyBins bins(KeyRange range, long[] keys) {
        KeyBins even = new KeyBins(range);
        KeyBins odd = new KeyBins(range);
        for (int i = 0; i < keys.length; i++) {
            (i % 2 == 0 ? even : odd).add(keys[i]);
        }
        return even.merge(odd);
    }
}
