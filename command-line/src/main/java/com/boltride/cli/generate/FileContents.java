package com.boltride.cli.generate;

import java.util.EnumMap;
import java.util.Map;

/** Counts the rows of one file. */
final class FileContents {

    private long good;
    private long repeated;
    private long conflicting;
    private final Map<Fault, Long> bad = new EnumMap<>(Fault.class);

    void countGood() {
        good++;
    }

    void countBad(Fault fault) {
        bad.merge(fault, 1L, Long::sum);
    }

    /** @param changed whether the second row says something else than the first */
    void countDuplicate(boolean changed) {
        if (changed) {
            conflicting++;
        } else {
            repeated++;
        }
    }

    long rows() {
        return good
                + repeated
                + conflicting
                + bad.values().stream().mapToLong(Long::longValue).sum();
    }

    long repeated() {
        return repeated;
    }

    long conflicting() {
        return conflicting;
    }

    Map<Fault, Long> bad() {
        return bad;
    }
}
