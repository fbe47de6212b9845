package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.TreeMap;
import java.util.stream.LongStream;
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
            long[] counts = new long[KeyRange.BINS];
            for (long key : keys) {
                if (search.range().contains(key)) {
                    counts[search.range().bin(key)]++;
                }
            }
            search.narrow(counts);
        }
        TreeMap<BigDecimal, Long> values = new TreeMap<>();
        for (long key : keys) {
            if (search.range().contains(key)) {
                values.merge(BigDecimal.valueOf(key), 1L, Long::sum);
            }
        }

        assertThat(search.pick(values)).isEqualTo(BigDecimal.valueOf(keys[rank]));
    }
}
