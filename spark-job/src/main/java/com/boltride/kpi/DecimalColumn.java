package com.boltride.kpi;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A growing column of exact decimals, each of which may be absent; nine bytes a row unless it is wide. */
final class DecimalColumn implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final byte ABSENT = -1;
    private static final byte WIDE = -2;

    /** A key counts billionths: fine enough for money, and up to 9.2 billion before keys run together. */
    private static final int KEY_SCALE = 9;

    private static final BigDecimal MAX_KEY = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final long[] POWERS_OF_TEN = powersOfTen();

    private long[] unscaled;
    private byte[] scales;
    private @Nullable BigDecimal @Nullable [] wide;
    private int rows;

    /** @param expectedRows more may come */
    DecimalColumn(int expectedRows) {
        unscaled = new long[expectedRows];
        scales = new byte[expectedRows];
    }

    void append(@Nullable Decimal value) {
        if (rows == unscaled.length) {
            unscaled = Arrays.copyOf(unscaled, TripBlock.grown(rows));
            scales = Arrays.copyOf(scales, unscaled.length);
        }
        if (value == null) {
            scales[rows] = ABSENT;
        } else if (value.wide() == null) {
            unscaled[rows] = value.unscaled();
            scales[rows] = (byte) value.scale();
        } else {
            scales[rows] = WIDE;
            if (wide == null) {
                wide = new BigDecimal[unscaled.length];
            } else if (wide.length <= rows) {
                wide = Arrays.copyOf(wide, unscaled.length);
            }
            wide[rows] = value.wide();
        }
        rows++;
    }

    boolean isPresent(int row) {
        return scales[row] != ABSENT;
    }

    /** The value of a row that has one. */
    BigDecimal get(int row) {
        return scales[row] == WIDE ? wide(row) : BigDecimal.valueOf(unscaled[row], scales[row]);
    }

    void addTo(DecimalSum sum, int row) {
        if (scales[row] >= 0) {
            sum.add(unscaled[row], scales[row]);
        } else if (scales[row] == WIDE) {
            sum.add(wide(row));
        }
    }

    /**
     * A whole number that orders rows as their values do, except that values closer than a billionth, and those above 9.2
     * billion, may share one. Values must not be negative.
     */
    long key(int row) {
        int scale = scales[row];
        if (scale < 0) {
            return key(wide(row));
        }
        long value = unscaled[row];
        if (scale >= KEY_SCALE) {
            return value / POWERS_OF_TEN[scale - KEY_SCALE];
        }
        long factor = POWERS_OF_TEN[KEY_SCALE - scale];
        return value > Long.MAX_VALUE / factor ? Long.MAX_VALUE : value * factor;
    }

    /** The key of a row that would have this value. */
    static long key(BigDecimal value) {
        return value.movePointRight(KEY_SCALE)
                .setScale(0, RoundingMode.FLOOR)
                .min(MAX_KEY)
                .longValue();
    }

    private BigDecimal wide(int row) {
        BigDecimal value = wide == null ? null : wide[row];
        if (value == null) {
            throw new IllegalStateException("row " + row + " has no value");
        }
        return value;
    }

    private static long[] powersOfTen() {
        long[] powers = new long[KEY_SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
