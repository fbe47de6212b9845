package com.boltride.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * {@code bolt.ride.millis.behind.latest} (gauge; tag {@code stream}): how old the next record is that the worst of
 * this worker's shards will handle, in milliseconds; 0 when all are at the newest, or when the worker has none. It
 * goes on growing while a batch waits for something that is away. Summed up by maximum over workers, it is the lag of
 * the stream.
 *
 * <p>Alert when the maximum passes 60 s for 5 minutes: too few workers or shards, or a dependency is away (health
 * says which). At 24 h, Kinesis' default retention, records would be lost.
 */
final class LagMeter implements MeterBinder {

    private final String stream;
    private final HeldShards shards;

    LagMeter(String stream, HeldShards shards) {
        this.stream = stream;
        this.shards = shards;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("bolt.ride.millis.behind.latest", shards, HeldShards::worstMillisBehind)
                .description("How far the worst shard is behind the newest record")
                .tag("stream", stream)
                .register(registry);
    }
}
