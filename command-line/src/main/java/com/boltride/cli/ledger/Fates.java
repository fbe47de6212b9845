package com.boltride.cli.ledger;

import com.boltride.cli.evidence.DeadLetters.RecordId;
import com.boltride.cli.evidence.Letter;
import com.boltride.cli.evidence.StreamRecord;
import com.boltride.cli.evidence.TripItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the fate of every record of one stream in what is durable. */
final class Fates {

    private final Map<String, StreamRecord> records;
    private final Map<String, TripItem> trips;
    private final Map<RecordId, List<Letter>> letters;
    private final Function<TripItem, @Nullable String> standingRecord;
    private final Map<Fate, List<StreamRecord>> byFate = new EnumMap<>(Fate.class);
    private final List<String> contradictions = new ArrayList<>();

    /** @param standingRecord which record of the stream a trip's item came of */
    Fates(
            List<StreamRecord> records,
            Map<String, TripItem> trips,
            Map<RecordId, List<Letter>> letters,
            Function<TripItem, @Nullable String> standingRecord) {
        this.records = new HashMap<>(
                records.stream().collect(Collectors.toMap(StreamRecord::sequenceNumber, Function.identity())));
        this.trips = trips;
        this.letters = letters;
        this.standingRecord = standingRecord;
        records.forEach(record ->
                byFate.computeIfAbsent(fate(record), any -> new ArrayList<>()).add(record));
        trips.forEach(this::requireCause);
    }

    long count(Fate fate) {
        return of(fate).size();
    }

    List<StreamRecord> of(Fate fate) {
        return byFate.getOrDefault(fate, List.of());
    }

    /** Records that have had two effects, and effects of no record, in words. */
    List<String> contradictions() {
        return contradictions;
    }

    private Fate fate(StreamRecord record) {
        List<Letter> told = letters.getOrDefault(new RecordId(record.stream(), record.sequenceNumber()), List.of());
        @Nullable TripItem trip = trips.get(record.tripId());
        @Nullable String standing = trip == null ? null : standingRecord.apply(trip);
        boolean applied = record.sequenceNumber().equals(standing);
        if (told.size() + (applied ? 1 : 0) > 1) {
            contradictions.add(record + " is " + (applied ? "applied and " : "") + "a dead letter for "
                    + told.stream().map(Letter::reason).sorted().toList());
        }
        if (applied) {
            return Fate.APPLIED;
        }
        if (!told.isEmpty()) {
            return fate(told.get(0));
        }
        @Nullable StreamRecord stands = standing == null ? null : records.get(standing);
        return stands != null && stands.content().equals(record.content()) ? Fate.DUPLICATE : Fate.UNSETTLED;
    }

    private static Fate fate(Letter letter) {
        if (letter.isExpired()) {
            return Fate.EXPIRED;
        }
        return letter.isConflict() ? Fate.CONFLICT : Fate.REJECTED;
    }

    private void requireCause(String trip, TripItem item) {
        @Nullable String standing = standingRecord.apply(item);
        if (standing != null && !records.containsKey(standing)) {
            contradictions.add("trip_id '" + trip + "' came of record " + standing + ", which is in no stream");
        }
    }
}
