package com.boltride.kpi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The work of one task: consecutive slices of a day's objects.
 *
 * @param ordinal place among the day's packs, from 0; with the order of the slices it gives every line of the day its
 *     place, whatever order the tasks run in
 * @param slices in the order of the objects' names and of their bytes
 */
record SlicePack(int ordinal, List<Slice> slices) implements Serializable {

    /** Bounds what a task holds in memory: some 400,000 trips, which make about 40 MB of columns. */
    static final long MAX_BYTES = 128L << 20;

    /** Below this, starting a task costs more than it saves. */
    static final long MIN_BYTES = 4L << 20;

    /** What opening an object costs, in bytes that could be read meanwhile, so that many small objects spread evenly. */
    private static final long OPENING_BYTES = 1L << 20;

    /** So many tasks per core let the fast cores take work from the slow ones. */
    private static final int TASKS_PER_CORE = 4;

    SlicePack {
        slices = List.copyOf(slices);
    }

    long bytes() {
        return slices.stream().mapToLong(Slice::length).sum();
    }

    /** Deals out the objects, in the order given, to as many tasks as make sense for so many cores. */
    static List<SlicePack> of(List<TripObject> objects, int cores) {
        long total = objects.stream()
                .mapToLong(object -> object.length() + OPENING_BYTES)
                .sum();
        long target = Math.max(MIN_BYTES, Math.min(MAX_BYTES, total / ((long) cores * TASKS_PER_CORE) + 1));

        List<SlicePack> packs = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        long room = target;
        for (TripObject object : objects) {
            for (long start = 0; start < object.length(); ) {
                long end = Math.min(object.length(), start + Math.max(room, MIN_BYTES));
                slices.add(new Slice(object.path(), object.length(), start, end));
                room -= end - start + OPENING_BYTES;
                start = end;
                if (room <= 0) {
                    packs.add(new SlicePack(packs.size(), slices));
                    slices.clear();
                    room = target;
                }
            }
        }
        if (!slices.isEmpty()) {
            packs.add(new SlicePack(packs.size(), slices));
        }
        return packs;
    }
}
