package com.boltride.trip;

import java.util.Locale;

/**
 * What became of an event that was offered to the trips table.
 *
 * <table>
 * <caption>Which outcome an event has, by what stands</caption>
 * <tr><th>event</th><th>no trip</th><th>trip in progress</th><th>trip completed</th></tr>
 * <tr><td>start</td><td>APPLIED</td><td>DUPLICATE or CONFLICT</td><td>DUPLICATE or CONFLICT</td></tr>
 * <tr><td>end</td><td>EARLY</td><td>APPLIED, or REJECTED if it ends before the start</td><td>DUPLICATE or CONFLICT</td></tr>
 * </table>
 */
public enum Outcome {
    /** The event changed the trip. Also the answer when the same record is offered again: it was this very event. */
    APPLIED,
    /** The same content stands already. Dropped and counted. */
    DUPLICATE,
    /** Another content stands already, and goes on standing. The event becomes a dead letter: it may be the right one. */
    CONFLICT,
    /** An end whose start has not come. It waits in the retry queue. */
    EARLY,
    /** The event can never be applied as it is. It becomes a dead letter. */
    REJECTED;

    /** Whether the event becomes a dead letter. */
    public boolean isDead() {
        return this == CONFLICT || this == REJECTED;
    }

    /** The value of the {@code outcome} tag of metrics, and the key in the ledger. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
