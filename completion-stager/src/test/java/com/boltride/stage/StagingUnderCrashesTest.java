package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.stream.Sequenced;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Lets the worker of a shard die again and again, each time with a successor that goes on after the last promise.
 * {@link InMemoryBucket} fails the test if an object would change.
 */
class StagingUnderCrashesTest {

    private final InMemoryBucket s3 = new InMemoryBucket();
    private final SettableClock clock = new SettableClock();
    private final List<Sequenced<Record>> shard = new ArrayList<>();
    private final Set<String> completed = new TreeSet<>();

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTripIsStagedAndNoObjectEverChanges(int seed) throws InterruptedException {
        Random random = new Random(seed);
        fillShard(random);
        int position = 0;
        while (position < shard.size()) {
            position = runUntilCrash(position, random);
        }
        assertThat(tripIds()).isEqualTo(completed);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private void fillShard(Random random) {
        for (int i = 1; i <= 120; i++) {
            String tripId = String.format("t%03d", i);
            if (random.nextInt(3) == 0) {
                shard.add(Changes.started(i, tripId));
            } else {
                String day = random.nextInt(5) == 0 ? "2024-05-26" : "2024-05-25";
                shard.add(Changes.completed(i, tripId, day + "T12:00:00Z"));
                completed.add(tripId);
            }
        }
    }

    /** @return the position after the last promise */
    private int runUntilCrash(int from, Random random) throws InterruptedException {
        StagingHandler handler = new StagingHandler(
                "shardId-1",
                new StagingProperties(7, DataSize.ofMegabytes(1), Duration.ofSeconds(60)),
                new StagedTripEncoder(),
                new StagingBucket(s3, "bucket", new Patience(Backoff.DEFAULT, new Outages(clock), random)),
                new StagingMetrics(new SimpleMeterRegistry(), Clock.systemUTC()),
                clock,
                new StagingTraces(TripTracing.OFF, Channel.changes("trips")));
        int durable = from;
        int position = from;
        int calls = random.nextInt(12);
        for (int call = 0; call < calls; call++) {
            int end = Math.min(shard.size(), position + random.nextInt(10));
            durable = after(handler.handle(shard.subList(position, end)), durable);
            position = end;
            clock.advance(Duration.ofSeconds(random.nextInt(25)));
        }
        return random.nextInt(4) == 0 ? after(handler.drain(), durable) : durable;
    }

    private static int after(String promise, int durable) {
        return promise == null ? durable : Integer.parseInt(promise);
    }

    private Set<String> tripIds() {
        return s3.lines().stream()
                .map(line -> line.substring("{\"trip_id\":\"".length(), line.indexOf("\",")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
