package com.boltride.producer.chunk;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads, on another thread, the chunk after the one that is in hand: one and no more, so that two are in memory. A fault of
 * reading comes out when it is that chunk's turn. Nothing has to be closed: who needs no more chunks leaves the last one.
 *
 * <p>Not safe for use by several threads.
 */
public final class ReadAhead {

    private final ChunkReader reader;
    private final ChunkLimits limits;
    private final ExecutorService workers;
    private Future<@Nullable Chunk> next;

    /**
     * Begins to read.
     *
     * @param limits of every chunk
     * @param workers read, one chunk at a time
     */
    public ReadAhead(ChunkReader reader, ChunkLimits limits, ExecutorService workers) {
        this.reader = reader;
        this.limits = limits;
        this.workers = workers;
        this.next = read();
    }

    /**
     * The next chunk, which holds at least one row, or null at the end of the file.
     *
     * @throws IOException as the reader threw it
     */
    public @Nullable Chunk next() throws IOException, InterruptedException {
        Chunk chunk = await(next);
        if (chunk != null) {
            next = read();
        }
        return chunk;
    }

    private Future<@Nullable Chunk> read() {
        return workers.submit(() -> reader.next(limits));
    }

    private static @Nullable Chunk await(Future<@Nullable Chunk> chunk) throws IOException, InterruptedException {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException fault) {
                throw fault;
            }
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
