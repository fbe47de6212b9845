package com.boltride.kpi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal that is a {@code long} and a scale where 18 digits suffice, as they nearly always do, and a
 * {@link BigDecimal} otherwise. Ten million trips make fifty million of these, so the common case costs no big number.
 *
 * @param unscaled digits of a compact decimal, 0 for a wide one
 * @param scale digits after the point of a compact decimal, 0 to {@value #MAX_COMPACT_SCALE}
 * @param wide the value when it is not compact
 */
record Decimal(long unscaled, int scale, @Nullable BigDecimal wide) {
    static final int MAX_COMPACT_SCALE = 18;

    /** DynamoDB's number, the type that every staged decimal passed through: 38 digits, 1E-130 to 9.9…E+125. */
    private static final int MAX_PRECISION = 38;

    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;

    private static final int COMPACT_DIGITS = 18;
    private static final BigInteger COMPACT_LIMIT = BigInteger.TEN.pow(COMPACT_DIGITS);

    /**
     * Reads a JSON number, which is ASCII.
     *
     * @throws NumberFormatException when it is not a number, or beyond 38 digits or the range 1E-130 to 9.9…E+125
     */
    static Decimal parse(byte[] text, int offset, int length) {
        if (length <= COMPACT_DIGITS + 1) {
            long unscaled = 0;
            int point = -1;
            int i = 0;
            for (; i < length; i++) {
                byte c = text[offset + i];
                if (c >= '0' && c <= '9') {
                    unscaled = unscaled * 10 + (c - '0');
                } else if (c == '.' && point < 0) {
                    point = i;
                } else {
                    break;
                }
            }
            int digits = point < 0 ? length : length - 1;
            if (i == length && digits > 0 && digits <= COMPACT_DIGITS) {
                return new Decimal(unscaled, point < 0 ? 0 : length - 1 - point, null);
            }
        }
        return of(new BigDecimal(new String(text, offset, length, StandardCharsets.US_ASCII)));
    }

    /** @throws NumberFormatException beyond 38 digits or the range 1E-130 to 9.9…E+125 */
    static Decimal of(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        long exponent = (long) stripped.precision() - stripped.scale() - 1;
        if (stripped.precision() > MAX_PRECISION
                || stripped.signum() != 0 && (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT)) {
            throw new NumberFormatException("more than " + MAX_PRECISION + " digits or out of range");
        }
        BigDecimal plain = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (plain.scale() <= MAX_COMPACT_SCALE && plain.unscaledValue().abs().compareTo(COMPACT_LIMIT) < 0) {
            return new Decimal(plain.unscaledValue().longValue(), plain.scale(), null);
        }
        return new Decimal(0, 0, plain);
    }

    /** The duration in seconds. */
    static Decimal seconds(Duration duration) {
        return duration.getNano() == 0 && duration.getSeconds() < COMPACT_LIMIT.longValue()
                ? new Decimal(duration.getSeconds(), 0, null)
                : of(BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9)));
    }

    boolean isNegative() {
        return wide == null ? unscaled < 0 : wide.signum() < 0;
    }

    BigDecimal toBigDecimal() {
        return wide == null ? BigDecimal.valueOf(unscaled, scale) : wide;
    }
}
