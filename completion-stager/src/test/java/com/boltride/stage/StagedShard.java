package com.boltride.stage;

import static com.boltride.stage.Changes.sequenceNumber;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.springframework.util.unit.DataSize;

/** A shard's handlers, one after the other, with their bucket, clock and meters. Batches are staged after a minute. */
final class StagedShard {

    static final String SATURDAY = "2024-05-25T13:19:00Z";
    static final String SUNDAY = "2024-05-26T00:00:00Z";

    private static final String SHARD = "shardId-00000001716643200000-f6a82c1b";

    final InMemoryBucket s3 = new InMemoryBucket();
    final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();
    final SettableClock clock = new SettableClock();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)), new Outages(Clock.systemUTC()), new Random(1));

    /** A handler that stages three trips at a time. */
    StagingHandler handler() {
        return handler(3, DataSize.ofMegabytes(8));
    }

    StagingHandler handler(int maxTrips, DataSize maxBytes) {
        return new StagingHandler(
                SHARD,
                new StagingProperties(maxTrips, maxBytes, Duration.ofSeconds(60)),
                new StagedTripEncoder(),
                new StagingBucket(s3, "bolt-ride-kpis", patience),
                new StagingMetrics(meters, Clock.systemUTC()),
                clock,
                new StagingTraces(
                        TripTracing.of(telemetry.getOpenTelemetry(), "trips"),
                        Channel.changes("trips").shard(SHARD)));
    }

    /** Of the object with what was completed from the first to the last record. */
    static String key(String date, int first, int last) {
        return "completed-trips/trip_date=" + date + "/" + SHARD + "_" + sequenceNumber(first) + "_"
                + sequenceNumber(last) + ".json";
    }

    /** As they were staged. */
    List<String> tripIds() {
        return s3.lines().stream()
                .map(line -> line.replaceAll("^\\{\"trip_id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    double count(String meter) {
        return meters.get(meter).counter().count();
    }
}
