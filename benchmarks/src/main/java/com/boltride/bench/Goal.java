package com.boltride.bench;

/** What the median of a finding is to be. */
public record Goal(Bound bound, double limit) {

    /** On which side of the limit is good. */
    public enum Bound {
        AT_MOST("≤"),
        AT_LEAST("≥");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    public static Goal atMost(double limit) {
        return new Goal(Bound.AT_MOST, limit);
    }

    public static Goal atLeast(double limit) {
        return new Goal(Bound.AT_LEAST, limit);
    }

    boolean isMetBy(double value) {
        return bound == Bound.AT_MOST ? value <= limit : value >= limit;
    }
}
