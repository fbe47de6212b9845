package com.boltride.cli.ledger;

import static com.boltride.cli.ledger.Equation.term;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The books of a pipeline, from input rows to reported trips.
 *
 * @param rowsRead rows of all input files
 * @param rowsQuarantined rows that did not become events
 * @param starts the stream of trip starts
 * @param ends the stream of trip ends
 * @param tripsCompleted trips in the table that have ended
 * @param tripsInProgress trips in the table that have not
 * @param deadLetters messages in the dead-letter queue
 * @param deadLetterCopies messages among them that repeat another
 * @param stagedTrips trips staged, each counted once
 * @param reportedTrips trips in the reports of all days; null where no report was asked for yet
 * @param lost what has come to nothing, each in words
 * @param doubles what has had an effect twice, or an effect without a cause, each in words
 */
public record Ledger(
        long rowsRead,
        long rowsQuarantined,
        StreamLedger starts,
        StreamLedger ends,
        long tripsCompleted,
        long tripsInProgress,
        long deadLetters,
        long deadLetterCopies,
        long stagedTrips,
        @Nullable Long reportedTrips,
        List<String> lost,
        List<String> doubles) {

    private static final int MOST_TOLD = 20;

    public Ledger {
        lost = List.copyOf(lost);
        doubles = List.copyOf(doubles);
    }

    public long eventsPublished() {
        return starts.published() + ends.published();
    }

    public boolean balanced() {
        return lost.isEmpty() && doubles.isEmpty() && equations().stream().allMatch(Equation::holds);
    }

    /** The equations that do not hold and the first of what is lost or double, in words. */
    public List<String> violations() {
        List<String> violations = new ArrayList<>(equations().stream()
                .filter(equation -> !equation.holds())
                .map(Equation::toString)
                .toList());
        violations.addAll(lostAndDouble());
        return violations;
    }

    /** For the user. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Equation equation : equations()) {
            lines.add("  " + (equation.holds() ? "✓ " : "✗ ") + equation);
        }
        lines.add("  " + (lost.isEmpty() ? "✓ " : "✗ ") + "lost " + lost.size());
        lines.add("  " + (doubles.isEmpty() ? "✓ " : "✗ ") + "double " + doubles.size());
        lostAndDouble().forEach(what -> lines.add("    " + what));
        lines.add(balanced() ? "The ledger balances." : "The ledger does not balance.");
        return lines;
    }

    /** All that must hold when nothing is under way any more: no event lost, and none counted twice. */
    public List<Equation> equations() {
        List<Equation> equations = new ArrayList<>(List.of(
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
                                term("expired", starts.expired() + ends.expired()),
                                term("copies", deadLetterCopies))),
                new Equation(
                        List.of(term("trips staged", stagedTrips)), List.of(term("trips completed", tripsCompleted)))));
        if (reportedTrips != null) {
            equations.add(new Equation(
                    List.of(term("trips reported", reportedTrips)), List.of(term("trips staged", stagedTrips))));
        }
        return equations;
    }

    private List<String> lostAndDouble() {
        return Stream.concat(
                        lost.stream().limit(MOST_TOLD).map(what -> "lost: " + what),
                        doubles.stream().limit(MOST_TOLD).map(what -> "double: " + what))
                .toList();
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
