package com.boltride.cli.ledger;

/**
 * What became of the events of one stream. Each event has one of the outcomes {@code applied}, {@code duplicate}, {@code
 * conflict} or {@code rejected} in the end, whether at once or after it waited, unless it still waits or nothing ever came
 * of it.
 *
 * @param published events that the producer put on the stream
 * @param taken records that the consumer took from the stream. More than were published if the producer sent some again,
 *     because it was not told in time that they had arrived: each of those meets its own first copy and ends as that did, or
 *     as a duplicate
 * @param applied events that changed a trip
 * @param duplicate events that said what stood already
 * @param conflict events that said something else than what stood already
 * @param early events that had to wait for their trip's start, however that ended
 * @param rejected events that can never be applied
 * @param waiting events that wait still
 * @param expired events that have waited in vain and are dead letters
 */
public record StreamLedger(
        long published,
        long taken,
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
        return Math.max(0, taken - published);
    }

    /** Events that were refused and are dead letters. */
    public long refused() {
        return conflict + rejected;
    }

    /** The same outcomes beside other figures of events that waited. */
    public StreamLedger withUnsettled(long nowWaiting, long nowExpired) {
        return new StreamLedger(
                published, taken, applied, duplicate, conflict, early, rejected, nowWaiting, nowExpired);
    }
}
