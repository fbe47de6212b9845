package com.boltride.kpi;

import java.io.Serializable;
import java.math.BigDecimal;

/** What a figure is expected to lie between, both ends included. */
final class Bounds implements Serializable {
    private static final long serialVersionUID = 1L;

    private final BigDecimal min;
    private final BigDecimal max;
    private final long minKey;
    private final long maxKey;

    /** @throws IllegalArgumentException unless 0 ≤ min ≤ max */
    Bounds(BigDecimal min, BigDecimal max) {
        if (min.signum() < 0 || min.compareTo(max) > 0) {
            throw new IllegalArgumentException(min + ".." + max);
        }
        this.min = min;
        this.max = max;
        this.minKey = DecimalColumn.key(min);
        this.maxKey = DecimalColumn.key(max);
    }

    static Bounds of(String min, String max) {
        return new Bounds(new BigDecimal(min), new BigDecimal(max));
    }

    /** The same bounds of a figure in another unit. */
    Bounds times(long factor) {
        BigDecimal by = BigDecimal.valueOf(factor);
        return new Bounds(min.multiply(by), max.multiply(by));
    }

    /** Whether the row has a value and that is outside. */
    boolean areLeftBy(DecimalColumn column, int row) {
        if (!column.isPresent(row)) {
            return false;
        }
        long key = column.key(row);
        // Keys are cheap and nearly always decide.
        if (key > minKey && key < maxKey) {
            return false;
        }
        BigDecimal value = column.get(row);
        return value.compareTo(min) < 0 || value.compareTo(max) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bounds bounds && min.compareTo(bounds.min) == 0 && max.compareTo(bounds.max) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(minKey) * 31 + Long.hashCode(maxKey);
    }

    @Override
    public String toString() {
        return min.toPlainString() + ".." + max.toPlainString();
    }
}
