package com.boltride.cli.ledger;

import static com.boltride.cli.ledger.Equation.term;

import java.util.List;

/**
 * The books of one run of the producer, from input rows to reported trips.
 *
 * @param rowsRead rows of all input files
 * @param rowsQuarantined rows that did not become events
 * @param starts the stream of trip starts
 * @param ends the stream of trip ends
 * @param tripsCompleted trips in the table that have ended
 * @param tripsInProgress trips in the table that have not
 * @param deadLetters messages in the dead-letter queue
 * @param stagedTrips trips staged, each counted once
 * @param reportedTrips trips in the reports of all days
 */
public record Ledger(
        long rowsRead,
        long rowsQuarantined,
        StreamLedger starts,
        StreamLedger ends,
        long tripsCompleted,
        long tripsInProgress,
        long deadLetters,
        long stagedTrips,
        long reportedTrips) {

    public long eventsPublished() {
        return starts.published() + ends.published();
    }

    public boolean balanced() {
        return equations().stream().allMatch(Equation::holds);
    }

    /** The equations that do not hold, in words. */
    public List<String> violations() {
        return equations().stream()
                .filter(equation -> !equation.holds())
                .map(Equation::toString)
                .toList();
    }

    /** All that must hold when nothing is under way any more: no event lost, and none counted twice. */
    public List<Equation> equations() {
        return List.of(
                new Equation(
                        List.of(term("rows read", rowsRead)),
                        List.of(
                                term("events published", eventsPublished()),
                                term("rows quarantined", rowsQuarantined))),
                outcomes("starts published", starts),
                outcomes("ends published", ends),
                new Equation(
                        List.of(term("starts applied", starts.applied())),
                        List.of(term("trips completed", tripsCompleted), term("trips in progress", tripsInProgress))),
                new Equation(
                        List.of(term("ends applied", ends.applied())),
                        List.of(term("trips completed", tripsCompleted))),
                new Equation(
                        List.of(term("dead letters", deadLetters)),
                        List.of(
                                term("conflicts", starts.conflict() + ends.conflict()),
                                term("rejected", starts.rejected() + ends.rejected()),
                                term("expired", starts.expired() + ends.expired()))),
                new Equation(
                        List.of(term("trips staged", stagedTrips)), List.of(term("trips completed", tripsCompleted))),
                new Equation(
                        List.of(term("trips reported", reportedTrips)), List.of(term("trips staged", stagedTrips))));
    }

    private static Equation outcomes(String name, StreamLedger stream) {
        return new Equation(
                List.of(term(name, stream.published()), term("sent again", stream.sentAgain())),
                List.of(
                        term("applied", stream.applied()),
                        term("duplicate", stream.duplicate()),
                        term("conflict", stream.conflict()),
                        term("rejected", stream.rejected()),
                        term("waiting", stream.waiting()),
                        term("expired", stream.expired())));
    }
}
