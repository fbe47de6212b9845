package com.boltride.stage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What has been staged since the service started.
 *
 * <ul>
 *   <li>{@code bolt.ride.staged.trips}: trips in objects that are durable. In the long run it grows like the applied ends;
 *       a replay after a failover counts its trips again
 *   <li>{@code bolt.ride.staged.objects}: the objects. {@code objects / trips} above 0.002 under load means batches are cut
 *       too small: raise {@code bolt-ride.staging.max-age} or lower the number of shards
 *   <li>{@code bolt.ride.staged.fares}: what the staged trips cost together, as near as a double comes to it, to see revenue
 *       come in; the daily report has it exactly. Counted again like the trips
 *   <li>{@code bolt.ride.staged.refused}: completed trips whose item cannot be staged, because somebody else than the
 *       pipeline wrote it. Alert on any: each is in the log, and its item stays in the table
 *   <li>{@code bolt.ride.staged.batch.age}, {@code bolt.ride.staged.batch.size}: how long the first trip of a batch waited,
 *       from its completion, until all of it was durable, and bytes of the batch. An age far above {@code max-age} means S3 is slow or away
 * </ul>
 */
final class StagingMetrics {

    private final Counter trips;
    private final Counter objects;
    private final Counter fares;
    private final Counter refused;
    private final Timer batchAge;
    private final DistributionSummary batchSize;

    private final Clock clock;
    private volatile @Nullable LastStaged last;

    StagingMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        trips = registry.counter("bolt.ride.staged.trips");
        objects = registry.counter("bolt.ride.staged.objects");
        fares = registry.counter("bolt.ride.staged.fares");
        refused = registry.counter("bolt.ride.staged.refused");
        batchAge = registry.timer("bolt.ride.staged.batch.age");
        batchSize = DistributionSummary.builder("bolt.ride.staged.batch.size")
                .baseUnit("bytes")
                .register(registry);
    }

    void staged(StagedObject object) {
        objects.increment();
        trips.increment(object.trips());
        fares.increment(object.fares().doubleValue());
        last = new LastStaged(object.key(), clock.instant(), object.trips(), object.content().length);
    }

    /** The newest object of this process; null if there is none yet. */
    @Nullable
    LastStaged last() {
        return last;
    }

    void refused() {
        refused.increment();
    }

    /** @param age of its first trip, now that all of it is durable */
    void flushed(Batch batch, Duration age) {
        batchAge.record(age);
        batchSize.record(batch.bytes());
    }
}
