package com.boltride.producer.replay;

import com.boltride.trip.EventKind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The events of many sorted runs, in {@link ReplayEvent#ORDER}. Memory is a buffer for each run. */
final class MergedEvents implements Closeable {

    private final List<SortedRun> runs = new ArrayList<>();
    private final PriorityQueue<SortedRun> byHead =
            new PriorityQueue<>(Comparator.comparing(SortedRun::head, ReplayEvent.ORDER));
    private final Map<EventKind, Long> sizes = new EnumMap<>(EventKind.class);

    static MergedEvents open(List<Path> files) throws IOException {
        MergedEvents merged = new MergedEvents();
        try {
            for (Path file : files) {
                merged.add(SortedRun.open(file));
            }
            return merged;
        } catch (IOException e) {
            merged.close();
            throw e;
        }
    }

    /** How many events of a kind there are in all. */
    long size(EventKind kind) {
        return sizes.getOrDefault(kind, 0L);
    }

    /** The next event without taking it, or null at the end. */
    @Nullable
    ReplayEvent peek() {
        SortedRun first = byHead.peek();
        return first == null ? null : first.head();
    }

    /** Takes the event that {@link #peek} shows. */
    void advance() throws IOException {
        SortedRun first = byHead.remove();
        first.advance();
        if (first.hasHead()) {
            byHead.add(first);
        }
    }

    private void add(SortedRun run) {
        runs.add(run);
        sizes.merge(run.kind(), (long) run.size(), Long::sum);
        if (run.hasHead()) {
            byHead.add(run);
        }
    }

    @Override
    public void close() throws IOException {
        for (SortedRun run : runs) {
            run.close();
        }
    }
}
