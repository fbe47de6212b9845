package com.boltride.producer.job;

import com.boltride.producer.chunk.Chunk;
import com.boltride.producer.chunk.ChunkLimits;
import com.boltride.producer.pace.EventRate;
import com.boltride.producer.stream.StreamPublisher;
import java.util.Optional;

/** Publishes in file order, at the run's rate if it has one. */
final class PublishingSink implements ChunkSink {

    /** Four calls of {@code PutRecords} at once: what a crash makes the run publish twice, and how often progress is noted. */
    private static final ChunkLimits UNPACED = new ChunkLimits(2_000, 2 * 1024 * 1024);

    private final StreamPublisher publisher;
    private final Optional<EventRate> rate;

    PublishingSink(StreamPublisher publisher, Optional<EventRate> rate) {
        this.publisher = publisher;
        this.rate = rate;
    }

    @Override
    public ChunkLimits limits() {
        return rate.map(limited -> new ChunkLimits(Math.min(limited.portion(), UNPACED.rows()), UNPACED.eventBytes()))
                .orElse(UNPACED);
    }

    @Override
    public void accept(Chunk chunk) throws InterruptedException {
        if (rate.isPresent()) {
            rate.get().awaitTurn(chunk.events().size());
        }
        publisher.publish(chunk.events());
    }
}
