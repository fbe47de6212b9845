package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.ChunkLimits;
import com.boltride.producer.replay.Spool;
import com.boltride.trip.EventKind;
import java.io.IOException;

/** Sorts each chunk by time and keeps it for the replay. */
final class SpoolingSink implements ChunkSink {

    /** Large, because each chunk becomes a file that the merge keeps open: some 250 for 1 GB of CSV. */
    private static final ChunkLimits LIMITS = new ChunkLimits(Integer.MAX_VALUE, 8 * 1024 * 1024);

    private final Spool spool;
    private final EventKind kind;

    SpoolingSink(Spool spool, EventKind kind) {
        this.spool = spool;
        this.kind = kind;
    }

    @Override
    public ChunkLimits limits() {
        return LIMITS;
    }

    @Override
    public void accept(Chunk chunk) throws IOException {
        spool.write(kind, chunk);
    }
}
