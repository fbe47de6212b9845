package com.boltride.kpi;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;

/** The search for the value of one rank: a range of keys that holds it, narrowed with every pass over the trips. */
final class RankSearch {

    /** So few values are fetched as they are instead of being narrowed further: more take longer to send than one more pass. */
    private static final long FEW = 4_000;

    private KeyRange range;
    private long rankInRange;
    private long within;

    /**
     * @param rank from 0, in ascending order
     * @param range holds every trip
     * @param count how many trips there are
     */
    RankSearch(long rank, KeyRange range, long count) {
        this.rankInRange = rank;
        this.range = range;
        this.within = count;
    }

    KeyRange range() {
        return range;
    }

    /** Whether the range holds few values, or cannot be narrowed any more. */
    boolean isNarrow() {
        return within <= FEW || range.isSingleKey();
    }

    /** @param bins of the range */
    void narrow(KeyBins bins) {
        int bin = 0;
        while (rankInRange >= bins.count(bin)) {
            rankInRange -= bins.count(bin++);
        }
        within = bins.count(bin);
        range = bins.span(bin);
    }

    /** @param values of the range, with the number of trips that have each */
    BigDecimal pick(SortedMap<BigDecimal, Long> values) {
        long rank = rankInRange;
        for (Map.Entry<BigDecimal, Long> value : values.entrySet()) {
            rank -= value.getValue();
            if (rank < 0) {
                return value.getKey();
            }
        }
        throw new IllegalStateException("rank " + rankInRange + " is beyond the " + range);
    }
}
