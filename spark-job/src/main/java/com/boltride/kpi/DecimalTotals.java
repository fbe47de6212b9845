package com.boltride.kpi;

import java.io.Serializable;
import java.math.BigDecimal;

/** Sum, smallest and largest of decimals that are not negative. */
final class DecimalTotals implements Serializable {
    private static final long serialVersionUID = 1L;

    private final DecimalSum sum = new DecimalSum();
    private BigDecimal min = BigDecimal.ZERO;
    private BigDecimal max = BigDecimal.ZERO;
    private long minKey = Long.MAX_VALUE;
    private long maxKey = -1;

    void add(DecimalColumn column, int row) {
        column.addTo(sum, row);
        long key = column.key(row);
        // Keys are cheap and nearly always decide; values are compared only where they cannot.
        if (key <= minKey || key >= maxKey) {
            widen(column.get(row), key, column.get(row), key);
        }
    }

    void merge(DecimalTotals other) {
        if (!other.isEmpty()) {
            sum.merge(other.sum);
            widen(other.min, other.minKey, other.max, other.maxKey);
        }
    }

    BigDecimal sum() {
        return sum.total();
    }

    /** Zero when there is nothing. */
    BigDecimal min() {
        return min;
    }

    /** Zero when there is nothing. */
    BigDecimal max() {
        return max;
    }

    /** {@link DecimalColumn#key} of the smallest. */
    long minKey() {
        return minKey;
    }

    /** {@link DecimalColumn#key} of the largest. */
    long maxKey() {
        return maxKey;
    }

    private boolean isEmpty() {
        return maxKey < 0;
    }

    private void widen(BigDecimal low, long lowKey, BigDecimal high, long highKey) {
        if (isEmpty()) {
            min = low;
            max = high;
        } else {
            min = low.min(min);
            max = high.max(max);
        }
        minKey = Math.min(minKey, lowKey);
        maxKey = Math.max(maxKey, highKey);
    }
}
