package com.boltride.cli.chaos;

import java.nio.file.Path;

/**
 * Two files that one run of the producer publishes.
 *
 * @param directory that holds both
 * @param prefix of both keys in the bucket
 */
public record Batch(Path directory, String prefix) {

    static final String STARTS = "trip_start.csv";
    static final String ENDS = "trip_end.csv";

    Path starts() {
        return directory.resolve(STARTS);
    }

    Path ends() {
        return directory.resolve(ENDS);
    }

    String startKey() {
        return prefix + STARTS;
    }

    String endKey() {
        return prefix + ENDS;
    }
}
