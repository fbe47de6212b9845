package com.boltride.cli.ledger;

/**
 * What became of the events of one stream. Each event has one of the outcomes {@code applied}, {@code duplicate}, {@code
 * conflict} or {@code rejected} in the end, unless it still waits or waited in vain.
 *
 * @param published rows that the producer has made events of
 * @param records in the stream. More than were published if the producer sent some again, because it died or was not told
 *     in time that they had arrived: each of those meets its own first copy and ends as that did, or as a duplicate
 * @param applied events that changed a trip
 * @param duplicate events that said what stood already
 * @param conflict events that said something else than what stood already
 * @param early events that arrived before their trip's start, however that ended
 * @param rejected events that can never be applied
 * @param waiting events that wait still
 * @param expired events that have waited in vain and are dead letters
 */
public record StreamLedger(
        long published,
        long records,
        long applied,
        long duplicate,
        long conflict,
        long early,
        long rejected,
        long waiting,
        long expired) {

    /** Events that have come to their end. */
    public long settled() {
        return applied + duplicate + conflict + rejected + expired;
    }

    /** Records that the producer sent more than once. */
    public long sentAgain() {
        return Math.max(0, records - published);
    }

    /** Events that are dead letters. */
    public long dead() {
        return conflict + rejected + expired;
    }
}
