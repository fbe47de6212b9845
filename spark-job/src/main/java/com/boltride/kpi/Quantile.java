package com.boltride.kpi;

import java.math.BigDecimal;
import java.util.function.LongFunction;

/**
 * A quantile by linear interpolation, the {@code PERCENTILE_CONT} of SQL: of the values in ascending order, numbered from 0
 * to n − 1, it is the one at (n − 1) · percent / 100, and between two values in proportion. With hundredths as the only
 * fractions the result is an exact decimal. The median is the one at 50 percent.
 *
 * @param percent 0 to 100
 */
record Quantile(Measure measure, int percent) {

    /** Rank of the value at or below the quantile among so many, from 0. */
    long lowerRank(long count) {
        return (count - 1) * percent / 100;
    }

    /** Rank of the value at or above the quantile. */
    long upperRank(long count) {
        return hundredths(count) == 0 ? lowerRank(count) : lowerRank(count) + 1;
    }

    /** @param valueAt gives the value of a rank */
    BigDecimal of(long count, LongFunction<BigDecimal> valueAt) {
        BigDecimal lower = valueAt.apply(lowerRank(count));
        BigDecimal upper = valueAt.apply(upperRank(count));
        return lower.add(upper.subtract(lower).multiply(BigDecimal.valueOf(hundredths(count), 2)));
    }

    private long hundredths(long count) {
        return (count - 1) * percent % 100;
    }
}
