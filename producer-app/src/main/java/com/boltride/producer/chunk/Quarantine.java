package com.boltride.producer.chunk;

import com.boltride.producer.source.Bucket;
import com.boltride.retry.Patience;
import com.boltride.trip.EventKind;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/**
 * Puts rows aside, as JSON Lines under {@code data/failed/}: one object for each chunk that has any. The object is named
 * after the line where the chunk begins, so that a chunk which is done again after a crash writes the same object again, and no row is
 * there twice.
 */
public final class Quarantine {

    private static final String FOLDER = "data/failed/";

    private final Bucket bucket;
    private final String runId;
    private final EventKind kind;
    private final String file;
    private final Patience patience;

    /** @param file key of the input object */
    public Quarantine(Bucket bucket, String runId, EventKind kind, String file, Patience patience) {
        this.bucket = bucket;
        this.runId = runId;
        this.kind = kind;
        this.file = file;
        this.patience = patience;
    }

    /** The prefix of all objects of a run. */
    public static String folder(String runId) {
        return FOLDER + runId + "/";
    }

    /** Keeps the chunk's quarantined rows; returns when they are durable. */
    public void keep(Chunk chunk) throws InterruptedException {
        if (chunk.quarantined().isEmpty()) {
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (QuarantinedRow row : chunk.quarantined()) {
            lines.writeBytes(QuarantineLine.of(runId, file, row).toJson());
            lines.write('\n');
        }
        bucket.put(key(chunk), lines.toByteArray(), "application/x-ndjson", patience);
    }

    private String key(Chunk chunk) {
        String name = String.format(
                Locale.ROOT,
                "%s-%012d.jsonl",
                kind.name().toLowerCase(Locale.ROOT),
                chunk.start().line());
        return folder(runId) + name;
    }
}
