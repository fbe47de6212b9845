package com.boltride.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Staged objects without S3. Counts how often it is asked. */
final class StagedTrips implements Staging {

    private final Map<LocalDate, TreeSet<String>> objects = new HashMap<>();
    private int listings;

    void put(LocalDate date, String object) {
        objects.computeIfAbsent(date, day -> new TreeSet<>()).add(object);
    }

    void remove(LocalDate date, String object) {
        objects.get(date).remove(object);
    }

    int listings() {
        return listings;
    }

    @Override
    public StagedObjects of(LocalDate date) {
        listings++;
        TreeSet<String> there = objects.getOrDefault(date, new TreeSet<>());
        return new StagedObjects(there.size(), there.toString());
    }
}
