package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.ChunkLimits;
import java.io.IOException;

/** Where the events of a file go. Must take the same chunk twice: the second time replaces or repeats the first. */
interface ChunkSink {

    ChunkLimits limits();

    /** Returns when the chunk's events are durable. */
    void accept(Chunk chunk) throws IOException, InterruptedException;
}
