package com.boltride.kpi;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * An exact sum. Compact decimals are added as plain integers, one counter per scale; a counter that would overflow is
 * first settled into the big total, once in hundreds of additions.
 */
final class DecimalSum implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] pending = new long[Decimal.MAX_COMPACT_SCALE + 1];
    private BigDecimal settled = BigDecimal.ZERO;

    void add(long unscaled, int scale) {
        long sum = pending[scale] + unscaled;
        // As in Math.addExact: the sum overflowed if both operands differ from it in sign.
        if (((pending[scale] ^ sum) & (unscaled ^ sum)) < 0) {
            settled = settled.add(BigDecimal.valueOf(pending[scale], scale));
            sum = unscaled;
        }
        pending[scale] = sum;
    }

    void add(BigDecimal value) {
        settled = settled.add(value);
    }

    void merge(DecimalSum other) {
        add(other.total());
    }

    BigDecimal total() {
        BigDecimal total = settled;
        for (int scale = 0; scale < pending.length; scale++) {
            if (pending[scale] != 0) {
                total = total.add(BigDecimal.valueOf(pending[scale], scale));
            }
        }
        return total;
    }
}
