package com.boltride.bench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A day of staged trips in a directory of its own, as a bucket would have it.
 *
 * @param location what {@code spark-job --input} is given
 * @param day UTC
 * @param trips different ones
 * @param repeated how many of them are in a second object, too
 * @param objects how many
 * @param bytes of all of them
 */
record StagedDay(Path location, LocalDate day, long trips, long repeated, int objects, long bytes) {

    /** As many trips as completion-stager puts in an object under load; they stay below its limit in bytes. */
    static final int TRIPS_AN_OBJECT = 10_000;

    /** What a failover leaves behind: one trip in so many is staged twice. */
    private static final int TRIPS_A_REPETITION = 1_000;

    /** Writes it, over what may be there. */
    static StagedDay write(Path location, LocalDate day, long trips, int tripsAnObject) throws IOException {
        Path partition = Files.createDirectories(location.resolve("trip_date=" + day));
        StagedLines lines = new StagedLines(day);
        long repeated = trips / TRIPS_A_REPETITION;
        long bytes = 0;
        int objects = 0;
        for (long first = 0; first < trips + repeated; first += tripsAnObject) {
            long last = Math.min(first + tripsAnObject, trips + repeated) - 1;
            Path object = partition.resolve("shardId-000000000000_%021d_%021d.json".formatted(first, last));
            try (OutputStream out = Files.newOutputStream(object)) {
                bytes += write(lines, first, last, trips, out);
            }
            objects++;
        }
        return new StagedDay(location, day, trips, repeated, objects, bytes);
    }

    /** The trips beyond the last are the first ones again. */
    private static long write(StagedLines lines, long first, long last, long trips, OutputStream out)
            throws IOException {
        long bytes = 0;
        StringBuilder chunk = new StringBuilder();
        for (long i = first; i <= last; i++) {
            chunk.append(lines.line(i % trips));
            if (chunk.length() > 1 << 20 || i == last) {
                byte[] encoded = chunk.toString().getBytes(StandardCharsets.ISO_8859_1);
                out.write(encoded);
                bytes += encoded.length;
                chunk.setLength(0);
            }
        }
        return bytes;
    }
}
