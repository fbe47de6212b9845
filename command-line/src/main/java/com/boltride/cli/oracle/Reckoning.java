package com.boltride.cli.oracle;

import com.boltride.cli.content.Content;
import com.boltride.cli.evidence.Letter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies all starts, then all ends: in whatever order they arrived, the outcome has to be the same. */
final class Reckoning {

    private final Map<Told, List<Content>> unexplained;
    private final Map<String, Content> started = new TreeMap<>();
    private final Map<String, Content> completed = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private Outcomes starts = Outcomes.NONE;
    private Outcomes ends = Outcomes.NONE;

    Reckoning(Collection<Letter> letters) {
        this.unexplained = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> new Told(letter.content().tripId(), letter.event(), letter.reason()),
                        HashMap::new,
                        Collectors.mapping(Letter::content, Collectors.toList())));
    }

    void reckonStarts(List<Content> events) {
        byTrip(events).forEach((trip, claims) -> {
            List<Content> conflicts = takeLetters(trip, "start", "CONFLICT");
            started.put(trip, standing(claims, conflicts));
            starts = starts.plus(Outcomes.ofTrip(claims.size(), conflicts.size()));
        });
    }

    void reckonEnds(List<Content> events) {
        byTrip(events).forEach((trip, claims) -> {
            Content start = started.get(trip);
            if (start == null) {
                requireLetters(trip, "NO_START", claims);
                ends = ends.plus(Outcomes.expired(claims.size()));
            } else {
                reckonEnds(start, claims);
            }
        });
    }

    Expectation close() {
        unexplained.forEach((told, letters) -> faults.add("not to be a dead letter: " + told + " " + letters));
        Map<String, Content> open = new TreeMap<>(started);
        open.keySet().removeAll(completed.keySet());
        return new Expectation(completed, open, starts, ends, faults);
    }

    private void reckonEnds(Content start, List<Content> claims) {
        String trip = start.tripId();
        Map<Boolean, List<Content>> possible = claims.stream()
                .collect(Collectors.partitioningBy(end -> !start.and(end).endsBeforeItStarts()));
        requireLetters(trip, "END_BEFORE_START", possible.get(false));
        ends = ends.plus(Outcomes.rejected(possible.get(false).size()));
        if (!possible.get(true).isEmpty()) {
            List<Content> conflicts = takeLetters(trip, "end", "CONFLICT");
            completed.put(trip, start.and(standing(possible.get(true), conflicts)));
            ends = ends.plus(Outcomes.ofTrip(possible.get(true).size(), conflicts.size()));
        }
    }

    /** What is left of the claims without those that are dead letters has to be one, however often it was made. */
    private Content standing(List<Content> claims, Collection<Content> conflicts) {
        List<Content> left = new ArrayList<>(claims);
        for (Content letter : conflicts) {
            if (!left.remove(letter)) {
                faults.add("a dead letter of what was never sent: " + letter);
            }
        }
        if (left.stream().distinct().count() != 1) {
            faults.add("not all but one are dead letters of " + claims + ", but " + conflicts);
        }
        Content standing = left.isEmpty() ? claims.get(0) : left.get(0);
        if (conflicts.contains(standing)) {
            faults.add("a dead letter of what stands: " + standing);
        }
        return standing;
    }

    private void requireLetters(String trip, String reason, List<Content> claims) {
        List<Content> letters = new ArrayList<>(takeLetters(trip, "end", reason));
        for (Content claim : claims) {
            if (!letters.remove(claim)) {
                faults.add("to be a dead letter, " + reason + ": " + claim);
            }
        }
        letters.forEach(letter -> faults.add("a dead letter too many, " + reason + ": " + letter));
    }

    private List<Content> takeLetters(String trip, String event, String reason) {
        List<Content> taken = unexplained.remove(new Told(trip, event, reason));
        return taken == null ? List.of() : taken;
    }

    private static Map<String, List<Content>> byTrip(List<Content> events) {
        return events.stream().collect(Collectors.groupingBy(Content::tripId, TreeMap::new, Collectors.toList()));
    }

    /** What letters are about. */
    private record Told(String trip, String event, String reason) {}
}
