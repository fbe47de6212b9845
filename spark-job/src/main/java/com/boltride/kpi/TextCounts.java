package com.boltride.kpi;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many trips have which text; trips without one are not in it. */
final class TextCounts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<Map.Entry<String, Long>> MOST_FIRST_THEN_BY_TEXT =
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());

    private final Map<String, Long> counts = new HashMap<>();

    static TextCounts of(DistinctTrips trips, TextColumn column) {
        long[] byCode = new long[column.codes()];
        for (int row = trips.next(0); row < trips.block().rows(); row = trips.next(row + 1)) {
            byCode[column.code(row)]++;
        }
        TextCounts counts = new TextCounts();
        for (int code = 0; code < byCode.length; code++) {
            String text = column.text(code);
            if (text != null && byCode[code] > 0) {
                counts.counts.put(text, byCode[code]);
            }
        }
        return counts;
    }

    void merge(TextCounts other) {
        other.counts.forEach((text, count) -> counts.merge(text, count, Long::sum));
    }

    /** The most frequent, texts of the same count in their natural order. */
    List<Map.Entry<String, Long>> top(int limit) {
        return counts.entrySet().stream()
                .sorted(MOST_FIRST_THEN_BY_TEXT)
                .limit(limit)
                .map(Map.Entry::copyOf)
                .toList();
    }

    /** All of them in the texts' natural order. */
    TreeMap<String, Long> all() {
        return new TreeMap<>(counts);
    }
}
