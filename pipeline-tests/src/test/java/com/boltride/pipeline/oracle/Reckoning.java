package com.boltride.pipeline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies all starts, then all ends: in whatever order they arrived, the outcome has to be the same. */
final class Reckoning {

    private final List<Letter> unexplained;
    private final Map<String, Content> started = new TreeMap<>();
    private final Map<String, Content> completed = new TreeMap<>();
    private Outcomes starts = Outcomes.NONE;
    private Outcomes ends = Outcomes.NONE;

    Reckoning(List<Letter> letters) {
        this.unexplained = new ArrayList<>(letters);
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
                assertThat(takeLetters(trip, "end", "NO_START")).containsExactlyInAnyOrderElementsOf(claims);
                ends = ends.plus(Outcomes.expired(claims.size()));
            } else {
                reckonEnds(start, claims);
            }
        });
    }

    void requireNothingUnexplained() {
        assertThat(unexplained).as("dead letters that should be none").isEmpty();
    }

    Map<String, Content> completed() {
        return completed;
    }

    long inProgress() {
        return started.size() - completed.size();
    }

    Outcomes starts() {
        return starts;
    }

    Outcomes ends() {
        return ends;
    }

    private void reckonEnds(Content start, List<Content> claims) {
        String trip = start.tripId();
        Map<Boolean, List<Content>> possible = claims.stream()
                .collect(Collectors.partitioningBy(end -> !start.and(end).endsBeforeItStarts()));
        assertThat(takeLetters(trip, "end", "END_BEFORE_START"))
                .containsExactlyInAnyOrderElementsOf(possible.get(false));
        ends = ends.plus(Outcomes.rejected(possible.get(false).size()));
        if (!possible.get(true).isEmpty()) {
            List<Content> conflicts = takeLetters(trip, "end", "CONFLICT");
            completed.put(trip, start.and(standing(possible.get(true), conflicts)));
            ends = ends.plus(Outcomes.ofTrip(possible.get(true).size(), conflicts.size()));
        }
    }

    /** What is left of the claims without those that are dead letters has to be one, however often it was made. */
    private static Content standing(List<Content> claims, Collection<Content> conflicts) {
        List<Content> left = new ArrayList<>(claims);
        conflicts.forEach(letter ->
                assertThat(left.remove(letter)).as("%s was sent", letter).isTrue());
        assertThat(left.stream().distinct())
                .as("what stands of %s", claims)
                .hasSize(1)
                .satisfies(standing -> assertThat(conflicts).doesNotContainAnyElementsOf(standing));
        return left.get(0);
    }

    private List<Content> takeLetters(String trip, String event, String reason) {
        List<Letter> taken = unexplained.stream()
                .filter(letter -> letter.event().equals(event)
                        && letter.reason().equals(reason)
                        && letter.content().tripId().equals(trip))
                .toList();
        unexplained.removeAll(taken);
        return taken.stream().map(Letter::content).toList();
    }

    private static Map<String, List<Content>> byTrip(List<Content> events) {
        return events.stream().collect(Collectors.groupingBy(Content::tripId, TreeMap::new, Collectors.toList()));
    }
}
