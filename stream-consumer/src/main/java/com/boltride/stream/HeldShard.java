package com.boltride.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A shard whose lease this worker holds. Written by the thread that works on it, read by health and metrics. */
final class HeldShard {

    private final String id;
    private final Clock clock;
    private volatile Duration behind = Duration.ZERO;
    private volatile @Nullable Instant inHandSince;

    HeldShard(String id, Clock clock) {
        this.id = id;
        this.clock = clock;
    }

    String id() {
        return id;
    }

    /** Notes how far behind the newest record the last read was; null, if there was nothing to read, is not at all. */
    void read(@Nullable Long millisBehindLatest) {
        behind = millisBehindLatest == null ? Duration.ZERO : Duration.ofMillis(millisBehindLatest);
    }

    void begin() {
        inHandSince = clock.instant();
    }

    void end() {
        inHandSince = null;
    }

    /** How long the handler has been at what it has in hand; nothing if it is idle. */
    Duration inHandFor() {
        Instant since = inHandSince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    /**
     * How far behind the newest record this shard is. While a batch waits for a dependency, no read tells: time does.
     */
    Duration behind() {
        return behind.plus(inHandFor());
    }
}
