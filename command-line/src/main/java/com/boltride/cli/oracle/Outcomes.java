package com.boltride.cli.oracle;

/**
 * How many events of one stream have come to which end.
 *
 * @param expired those whose start never came
 */
public record Outcomes(long applied, long duplicate, long conflict, long rejected, long expired) {

    static final Outcomes NONE = new Outcomes(0, 0, 0, 0, 0);

    /** Events of one trip of which one stands, {@code others} contradict it, and the rest repeat it. */
    static Outcomes ofTrip(long events, long others) {
        return new Outcomes(1, events - others - 1, others, 0, 0);
    }

    static Outcomes rejected(long events) {
        return new Outcomes(0, 0, 0, events, 0);
    }

    static Outcomes expired(long events) {
        return new Outcomes(0, 0, 0, 0, events);
    }

    Outcomes plus(Outcomes other) {
        return new Outcomes(
                applied + other.applied,
                duplicate + other.duplicate,
                conflict + other.conflict,
                rejected + other.rejected,
                expired + other.expired);
    }

    public long published() {
        return applied + duplicate + conflict + rejected + expired;
    }

    public long refused() {
        return conflict + rejected;
    }
}
