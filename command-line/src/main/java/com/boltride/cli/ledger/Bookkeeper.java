package com.boltride.cli.ledger;

import com.boltride.cli.evidence.DeadLetters.RecordId;
import com.boltride.cli.evidence.Findings;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.Letter;
import com.boltride.cli.evidence.StagedTrips;
import com.boltride.cli.evidence.StreamRecord;
import com.boltride.cli.evidence.TripItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reckons the books from what is durable: every record, every trip, every letter is looked at one by one. */
public final class Bookkeeper {

    private final Published published;
    private final Findings found;
    private final Fates starts;
    private final Fates ends;

    public Bookkeeper(Published published, Findings found) {
        this.published = published;
        this.found = found;
        Map<RecordId, List<Letter>> letters = found.letters().byRecord();
        this.starts = new Fates(found.starts(), found.trips(), letters, TripItem::startedBy);
        this.ends = new Fates(found.ends(), found.trips(), letters, TripItem::completedBy);
    }

    public StreamLedger starts() {
        return stream(published.starts(), found.starts().size(), starts, 0, 0);
    }

    public StreamLedger ends() {
        return stream(published.ends(), found.ends().size(), ends, early(), waiting());
    }

    /**
     * Closes the books of a run that has come to its end.
     *
     * @param rowsQuarantined as the bucket holds them
     * @param reports null where none was asked for yet
     */
    public Ledger close(long rowsQuarantined, @Nullable KpiReports reports) {
        return new Ledger(
                published.rowsRead(),
                rowsQuarantined,
                starts(),
                ends(),
                found.completed(),
                found.trips().size() - found.completed(),
                found.letters().messages(),
                found.letters().messages() - found.letters().letters().size(),
                found.staged().count(),
                reports == null ? null : reports.trips(),
                lost(reports),
                doubles(reports));
    }

    private List<String> lost(@Nullable KpiReports reports) {
        List<String> lost = new ArrayList<>();
        missing(lost, published.starts() - found.starts().size(), "starts published that are not in their stream");
        missing(lost, published.ends() - found.ends().size(), "ends published that are not in their stream");
        Stream.concat(starts.of(Fate.UNSETTLED).stream(), notWaiting())
                .forEach(record -> lost.add(record + " has come to nothing"));
        StagedTrips staged = found.staged();
        found.trips().forEach((id, trip) -> {
            if (trip.isCompleted() && !staged.trips().containsKey(id)) {
                lost.add("trip_id '" + id + "' is completed, but not staged");
            }
        });
        if (reports != null) {
            staged.days()
                    .forEach(day -> missing(
                            lost,
                            staged.count(day) - reports.trips(day),
                            "trips of " + day + " that are not in its report"));
        }
        return lost;
    }

    private List<String> doubles(@Nullable KpiReports reports) {
        List<String> doubles = new ArrayList<>(starts.contradictions());
        doubles.addAll(ends.contradictions());
        StagedTrips staged = found.staged();
        doubles.addAll(staged.contradictions());
        staged.trips().keySet().forEach(id -> {
            @Nullable TripItem trip = found.trips().get(id);
            if (trip == null || !trip.isCompleted()) {
                doubles.add("trip_id '" + id + "' is staged, but not completed");
            }
        });
        if (reports != null) {
            reports.days()
                    .forEach(day -> missing(
                            doubles,
                            reports.trips(day) - staged.count(day),
                            "trips more in the report of " + day + " than staged"));
        }
        return doubles;
    }

    private static void missing(List<String> lines, long count, String what) {
        for (long i = 0; i < count; i++) {
            lines.add("one of " + count + " " + what);
        }
    }

    /** An end whose start has not come waits; the retry queue has to hold it. */
    private long waiting() {
        return Math.min(found.waiting(), withoutStart().size());
    }

    private Stream<StreamRecord> notWaiting() {
        List<StreamRecord> mayWait = withoutStart();
        Set<StreamRecord> waiting = new HashSet<>(mayWait.subList(0, (int) waiting()));
        return ends.of(Fate.UNSETTLED).stream().filter(record -> !waiting.contains(record));
    }

    private List<StreamRecord> withoutStart() {
        return ends.of(Fate.UNSETTLED).stream()
                .filter(record -> !found.trips().containsKey(record.tripId()))
                .toList();
    }

    private long early() {
        Map<String, Instant> arrivals = found.starts().stream()
                .collect(Collectors.toMap(
                        StreamRecord::tripId,
                        StreamRecord::arrival,
                        (one, other) -> one.isBefore(other) ? one : other));
        Function<StreamRecord, Instant> start = end -> arrivals.getOrDefault(end.tripId(), Instant.MAX);
        return found.ends().stream()
                .filter(end -> end.arrival().isBefore(start.apply(end)))
                .count();
    }

    private static StreamLedger stream(long published, long records, Fates fates, long early, long waiting) {
        return new StreamLedger(
                published,
                records,
                fates.count(Fate.APPLIED),
                fates.count(Fate.DUPLICATE),
                fates.count(Fate.CONFLICT),
                early,
                fates.count(Fate.REJECTED),
                waiting,
                fates.count(Fate.EXPIRED));
    }
}
