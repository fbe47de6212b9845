package com.boltride.cli.oracle;

import com.boltride.cli.content.Content;
import com.boltride.cli.content.Field;
import com.boltride.cli.evidence.Findings;
import com.boltride.cli.evidence.KpiReports;
import com.boltride.cli.evidence.Letter;
import com.boltride.cli.evidence.QuarantinedRows;
import com.boltride.cli.evidence.StreamRecord;
import com.boltride.cli.evidence.TripItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares everything that has come of input files, field by field, with what has to. Every difference is told in words. */
public final class Audit {

    private final Input input;
    private final Findings found;
    private final List<String> differences = new ArrayList<>();

    private Audit(Input input, Findings found) {
        this.input = input;
        this.found = found;
    }

    /**
     * @param reports null where none was asked for yet
     * @return nothing if all is as it has to be
     */
    public static List<String> differences(
            Input input, Findings found, QuarantinedRows quarantined, @Nullable KpiReports reports) {
        Audit audit = new Audit(input, found);
        audit.compareQuarantine(quarantined);
        audit.comparePublished("start", input.startEvents(), found.starts());
        audit.comparePublished("end", input.endEvents(), found.ends());
        audit.compareLetters();
        Expectation expected = Expectation.of(
                contents(found.starts()),
                contents(found.ends()),
                found.letters().letters());
        audit.differences.addAll(expected.faults());
        audit.compareTable(expected);
        audit.compareStaged(expected.completed());
        if (reports != null) {
            audit.compareReports(expected.completed(), reports);
        }
        return audit.differences;
    }

    private void compareQuarantine(QuarantinedRows quarantined) {
        Map<String, String> actual = new TreeMap<>();
        quarantined.reasons().forEach((row, reason) -> actual.put(row.file() + ":" + row.line(), reason));
        compare("quarantine", input.refusals(), actual);
    }

    /** Every row has its record. There may be more: the producer may have sent it again. But of nothing else. */
    private void comparePublished(String event, List<Content> rows, List<StreamRecord> records) {
        Map<Content, Integer> unmatched = new HashMap<>();
        records.forEach(record -> unmatched.merge(record.content(), 1, Integer::sum));
        for (Content row : rows) {
            if (unmatched.computeIfPresent(row, (any, count) -> count - 1) == null) {
                differences.add(event + " is not in its stream: " + row);
            }
        }
        unmatched.forEach((content, count) -> {
            if (count < 0) {
                differences.add(event + " is " + -count + " times too few in its stream: " + content);
            } else if (count > 0 && !rows.contains(content)) {
                differences.add(event + " in its stream is of no row: " + content);
            }
        });
    }

    private void compareLetters() {
        Map<String, StreamRecord> records = new HashMap<>();
        found.starts().forEach(record -> records.put(record.stream() + record.sequenceNumber(), record));
        found.ends().forEach(record -> records.put(record.stream() + record.sequenceNumber(), record));
        for (Letter letter : found.letters().letters()) {
            @Nullable StreamRecord record = records.get(letter.stream() + letter.sequenceNumber());
            if (record == null) {
                differences.add("dead letter of no record: " + letter);
            } else if (!record.shard().equals(letter.shard())
                    || !record.payload().equals(letter.payload())) {
                differences.add("dead letter is not as its record: " + letter + ", but " + record);
            }
        }
    }

    private void compareTable(Expectation expected) {
        Map<String, Content> actual = new TreeMap<>();
        found.trips().forEach((id, item) -> actual.put(id, item.content()));
        Map<String, Content> all = new TreeMap<>(expected.completed());
        all.putAll(expected.open());
        compare("table", all, actual);
        Map<String, StreamRecord> starts = byNumber(found.starts());
        Map<String, StreamRecord> ends = byNumber(found.ends());
        found.trips().forEach((id, item) -> {
            if (item.isCompleted() != expected.completed().containsKey(id)) {
                differences.add("table: trip_id '" + id + "' has status "
                        + item.bookkeeping().get("status"));
            }
            requireCause(item, starts.get(String.valueOf(item.startedBy())));
            if (item.isCompleted()) {
                requireCause(item, ends.get(String.valueOf(item.completedBy())));
            }
            requireEpoch(item);
            if (item.isCompleted() == item.bookkeeping().containsKey("open_since")) {
                differences.add(
                        "table: trip_id '" + id + "' is completed and says that it is open, or the other way round");
            }
        });
    }

    /** The item has every value of the record that it says it came of. */
    private void requireCause(TripItem item, @Nullable StreamRecord cause) {
        if (cause == null
                || !item.content()
                        .values()
                        .entrySet()
                        .containsAll(cause.content().values().entrySet())) {
            differences.add("table: " + item + " did not come of " + cause);
        }
    }

    private void requireEpoch(TripItem item) {
        Instant start = item.content().instant(Field.START_TIME);
        BigDecimal epoch = BigDecimal.valueOf(start.getEpochSecond()).add(BigDecimal.valueOf(start.getNano(), 9));
        String actual = item.bookkeeping().getOrDefault("start_epoch", "-1");
        if (epoch.compareTo(new BigDecimal(actual)) != 0) {
            differences.add("table: start_epoch " + actual + " is not " + start);
        }
    }

    private void compareStaged(Map<String, Content> completed) {
        Map<String, Content> actual = new TreeMap<>();
        found.staged().trips().forEach((id, trip) -> {
            actual.put(id, trip.content());
            @Nullable Content expected = completed.get(id);
            if (expected != null && !KpiOracle.day(expected).equals(trip.day())) {
                differences.add("staged: trip_id '" + id + "' stands under " + trip.day());
            }
        });
        compare("staged", completed, actual);
    }

    private void compareReports(Map<String, Content> completed, KpiReports reports) {
        Map<Object, Object> actual = new TreeMap<>();
        reports.byDay().forEach((day, report) -> actual.put(day, ReportFigures.of(report)));
        compare("reports", KpiOracle.reports(completed.values()), actual);
    }

    private void compare(String where, Map<?, ?> expected, Map<?, ?> actual) {
        expected.forEach((key, value) -> {
            if (!value.equals(actual.get(key))) {
                differences.add(where + ": " + key + " is " + actual.get(key) + ", but has to be " + value);
            }
        });
        actual.forEach((key, value) -> {
            if (!expected.containsKey(key)) {
                differences.add(where + ": " + key + " has no business to be there: " + value);
            }
        });
    }

    private static List<Content> contents(List<StreamRecord> records) {
        return records.stream().map(StreamRecord::content).toList();
    }

    private static Map<String, StreamRecord> byNumber(List<StreamRecord> records) {
        return records.stream().collect(Collectors.toMap(StreamRecord::sequenceNumber, Function.identity()));
    }
}
