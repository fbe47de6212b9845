package com.boltride.cli.evidence;

import java.util.List;
import java.util.Map;

/**
 * What one look has found.
 *
 * @param starts the records of the stream of starts
 * @param ends the records of the stream of ends
 * @param trips the table, by trip
 * @param letters of the dead-letter queue, up to now
 * @param waiting messages in the retry queue
 * @param staged what is staged
 */
public record Findings(
        List<StreamRecord> starts,
        List<StreamRecord> ends,
        Map<String, TripItem> trips,
        DeadLetters letters,
        long waiting,
        StagedTrips staged) {

    public long completed() {
        return trips.values().stream().filter(TripItem::isCompleted).count();
    }
}
