package com.boltride.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a service does with the records of one shard. There is one handler per lease held; it is called by one thread
 * at a time, in stream order.
 *
 * <p>The answer of both methods is the promise on which checkpoints rest: the sequence number up to which, itself
 * included, every record handed over is durable somewhere (table, retry queue, dead-letter queue or S3), or null if
 * there is nothing new to promise. A record may be handed over again after a failover, so handling must be
 * idempotent.
 *
 * @param <R> what the records are
 */
public interface ShardHandler<R> {

    /**
     * Takes the next records. Called with none, too, when the stream has nothing new, so that what is held can grow
     * old.
     *
     * @throws InterruptedException if the service is stopping; nothing beyond the last answer is checkpointed then
     */
    @Nullable
    String handle(List<Sequenced<R>> records) throws InterruptedException;

    /**
     * Makes everything handed over durable, because the lease is about to be given up or the shard has ended.
     *
     * @throws InterruptedException as {@link #handle}
     */
    @Nullable
    String drain() throws InterruptedException;

    /** Makes the handler of a shard when its lease has been taken. */
    @FunctionalInterface
    interface Factory<R> {
        ShardHandler<R> forShard(String shard);
    }
}
