package com.boltride.kpi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** How many lines were no trips, and where the first few of them are and why. */
final class CorruptRecords implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MAX_EXAMPLES = 5;

    private final List<String> examples = new ArrayList<>();
    private long count;

    void add(String path, long position, String reason) {
        count++;
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(path + " at byte " + position + ": " + reason);
        }
    }

    void merge(CorruptRecords other) {
        count += other.count;
        other.examples.stream().limit(MAX_EXAMPLES - examples.size()).forEach(examples::add);
    }

    long count() {
        return count;
    }

    List<String> examples() {
        return List.copyOf(examples);
    }
}
