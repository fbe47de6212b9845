package com.boltride.stage;

import static com.boltride.stage.Changes.completed;
import static com.boltride.stage.Changes.expired;
import static com.boltride.stage.Changes.sequenceNumber;
import static com.boltride.stage.Changes.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.stream.Sequenced;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.s3.model.S3Exception;

class StagingHandlerTest {

    private static final String SHARD = "shardId-00000001716643200000-f6a82c1b";
    private static final String SATURDAY = "2024-05-25T13:19:00Z";
    private static final String SUNDAY = "2024-05-26T00:00:00Z";

    private final InMemoryBucket s3 = new InMemoryBucket();
    private final SettableClock clock = new SettableClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)), new Outages(Clock.systemUTC()), new Random(1));
    private final StagingHandler handler = handler(3, DataSize.ofMegabytes(8));

    @Test
    void tripsWaitUntilThereAreEnough() throws InterruptedException {
        assertThat(handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SATURDAY))))
                .isNull();
        assertThat(s3.objects()).isEmpty();

        assertThat(handler.handle(List.of(completed(3, "c", SATURDAY)))).isEqualTo(sequenceNumber(3));
        assertThat(s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 3));
        assertThat(tripIds()).containsExactly("a", "b", "c");
    }

    @Test
    void tripsWaitUntilTheyAreLargeEnough() throws InterruptedException {
        StagingHandler small = handler(1000, DataSize.ofBytes(200));
        assertThat(small.handle(List.of(completed(1, "a", SATURDAY)))).isNull();
        assertThat(small.handle(List.of(completed(2, "b", SATURDAY)))).isEqualTo(sequenceNumber(2));
        assertThat(s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 2));
    }

    @Test
    void tripsWaitUntilTheFirstIsOldEnough() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        clock.advance(Duration.ofSeconds(40));
        handler.handle(List.of(completed(2, "b", SATURDAY)));
        clock.advance(Duration.ofSeconds(19));
        assertThat(handler.handle(List.of())).isNull();

        clock.advance(Duration.ofSeconds(1));
        assertThat(handler.handle(List.of())).isEqualTo(sequenceNumber(2));
        assertThat(s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 2));
        assertThat(handler.handle(List.of())).isNull();
    }

    @Test
    void ageStartsAnewWithTheNextBatch() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        clock.advance(Duration.ofSeconds(60));
        handler.handle(List.of());
        clock.advance(Duration.ofSeconds(59));
        handler.handle(List.of(completed(2, "b", SATURDAY)));
        clock.advance(Duration.ofSeconds(59));
        assertThat(handler.handle(List.of())).isNull();
        assertThat(s3.objects()).hasSize(1);
    }

    @Test
    void eachDayOfABatchIsAnObjectAndAllArePromisedTogether() throws InterruptedException {
        assertThat(handler.handle(
                        List.of(completed(1, "a", SATURDAY), completed(2, "b", SUNDAY), completed(3, "c", SATURDAY))))
                .isEqualTo(sequenceNumber(3));
        assertThat(s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 3), key("2024-05-26", 2, 2));
        assertThat(s3.objects().get(key("2024-05-26", 2, 2))).startsWith("{\"trip_id\":\"b\",");
    }

    @Test
    void recordsThatStageNothingArePromisedWhileNothingWaits() throws InterruptedException {
        assertThat(handler.handle(List.of(started(1, "a"), started(2, "b")))).isEqualTo(sequenceNumber(2));
        assertThat(handler.handle(List.of(expired(3, "z", SATURDAY)))).isEqualTo(sequenceNumber(3));
        assertThat(s3.puts()).isZero();
    }

    @Test
    void recordsThatStageNothingAreNotPromisedPastATripThatWaits() throws InterruptedException {
        assertThat(handler.handle(List.of(started(1, "a"), completed(2, "b", SATURDAY), started(3, "c"))))
                .isEqualTo(sequenceNumber(1));
        assertThat(handler.handle(List.of(started(4, "d")))).isNull();
        assertThat(handler.drain()).isEqualTo(sequenceNumber(4));
    }

    @Test
    void batchThatFillsAmongManyRecordsIsPromisedUpToTheRecordThatFilledIt() throws InterruptedException {
        List<Sequenced<Record>> four = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> completed(i, "t" + i, SATURDAY))
                .toList();
        assertThat(handler.handle(four)).isEqualTo(sequenceNumber(3));
        assertThat(tripIds()).containsExactly("t1", "t2", "t3");
    }

    @Test
    void drainStagesWhatWaits() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(1));
        assertThat(tripIds()).containsExactly("a");
    }

    @Test
    void drainOfNothingPromisesNothing() throws InterruptedException {
        assertThat(handler.drain()).isNull();
        handler.handle(List.of(started(1, "a")));
        assertThat(handler.drain()).isNull();
    }

    @Test
    void whatCouldNotBePutIsNotPromised() {
        patience.stop();
        s3.failWith(away());
        List<Sequenced<Record>> records = List.of(
                started(1, "a"), completed(2, "b", SATURDAY), completed(3, "c", SATURDAY), completed(4, "d", SATURDAY));
        assertThatThrownBy(() -> handler.handle(records)).isInstanceOf(InterruptedException.class);
        assertThat(s3.objects()).isEmpty();
    }

    @Test
    void s3ThatComesBackIsWaitedFor() throws InterruptedException {
        s3.failWith(away(), away(), away());
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(1));
        assertThat(tripIds()).containsExactly("a");
    }

    @Test
    void callThatFailedIsMadeAgainWithoutTakingATripTwice() throws InterruptedException {
        List<Sequenced<Record>> records = List.of(
                started(1, "x"), completed(2, "a", SATURDAY), completed(3, "b", SATURDAY), completed(4, "c", SATURDAY));
        s3.failWith(new IllegalStateException("nobody has thought of this"));
        assertThatThrownBy(() -> handler.handle(records)).isInstanceOf(IllegalStateException.class);

        assertThat(handler.handle(records)).isEqualTo(sequenceNumber(4));
        assertThat(s3.objects()).containsOnlyKeys(key("2024-05-25", 2, 4));
        assertThat(tripIds()).containsExactly("a", "b", "c");
    }

    @Test
    void recordThatTheStreamRepeatsIsTakenOnce() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(2));
        assertThat(tripIds()).containsExactly("a", "b");
    }

    @Test
    void replayOfABatchIsTheSameObject() throws InterruptedException {
        List<Sequenced<Record>> batch = List.of(
                completed(1, "a", SATURDAY), started(2, "x"), completed(3, "b", SUNDAY), completed(4, "c", SATURDAY));
        handler.handle(batch);
        Map<String, String> staged = Map.copyOf(s3.objects());

        assertThat(handler(3, DataSize.ofMegabytes(8)).handle(batch)).isEqualTo(sequenceNumber(4));
        assertThat(s3.objects()).isEqualTo(staged);
        assertThat(s3.puts()).isEqualTo(4);
    }

    @Test
    void replayThatIsHandedOverInOtherPiecesIsTheSameObject() throws InterruptedException {
        handler.handle(List.of(started(1, "x"), completed(2, "a", SATURDAY), started(3, "y")));
        handler.drain();
        Map<String, String> staged = Map.copyOf(s3.objects());

        StagingHandler successor = handler(3, DataSize.ofMegabytes(8));
        successor.handle(List.of(completed(2, "a", SATURDAY)));
        successor.handle(List.of(started(3, "y"), started(4, "z")));
        successor.drain();
        assertThat(s3.objects()).isEqualTo(staged);
    }

    @Test
    void itemThatIsNoTripIsRefusedAndHoldsUpNothing() throws InterruptedException {
        Map<String, AttributeValue> odd = Changes.openTrip("odd");
        odd.put("status", AttributeValue.fromS("COMPLETED"));
        assertThat(handler.handle(List.of(
                        completed(1, "a", SATURDAY),
                        Changes.record(2, OperationType.INSERT, null, odd),
                        completed(3, "b", SATURDAY))))
                .isNull();
        assertThat(handler.drain()).isEqualTo(sequenceNumber(3));
        assertThat(tripIds()).containsExactly("a", "b");
        assertThat(count("bolt.ride.staged.refused")).isEqualTo(1);
    }

    @Test
    void tripsAndObjectsAreCountedFromZero() throws InterruptedException {
        assertThat(count("bolt.ride.staged.trips")).isZero();
        assertThat(count("bolt.ride.staged.objects")).isZero();

        handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SUNDAY), completed(3, "c", SATURDAY)));
        assertThat(count("bolt.ride.staged.trips")).isEqualTo(3);
        assertThat(count("bolt.ride.staged.objects")).isEqualTo(2);
        assertThat(count("bolt.ride.staged.fares")).isEqualTo(3 * 41.25);
        assertThat(meters.get("bolt.ride.staged.batch.age").timer().count()).isEqualTo(1);
        assertThat(meters.get("bolt.ride.staged.batch.size").summary().totalAmount())
                .isEqualTo(
                        s3.objects().values().stream().mapToInt(String::length).sum());
    }

    private StagingHandler handler(int maxTrips, DataSize maxBytes) {
        return new StagingHandler(
                SHARD,
                new StagingProperties(maxTrips, maxBytes, Duration.ofSeconds(60)),
                new StagedTripEncoder(),
                new StagingBucket(s3, "bolt-ride-kpis", patience),
                new StagingMetrics(meters, Clock.systemUTC()),
                clock);
    }

    private static String key(String date, int first, int last) {
        return "completed-trips/trip_date=" + date + "/" + SHARD + "_" + sequenceNumber(first) + "_"
                + sequenceNumber(last) + ".json";
    }

    private List<String> tripIds() {
        return s3.lines().stream()
                .map(line -> line.replaceAll("^\\{\"trip_id\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private double count(String meter) {
        return meters.get(meter).counter().count();
    }

    private static S3Exception away() {
        return (S3Exception)
                S3Exception.builder().statusCode(503).message("Slow Down").build();
    }
}
