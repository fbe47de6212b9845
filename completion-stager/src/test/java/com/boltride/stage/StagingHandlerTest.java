package com.boltride.stage;

import static com.boltride.stage.Changes.completed;
import static com.boltride.stage.Changes.expired;
import static com.boltride.stage.Changes.sequenceNumber;
import static com.boltride.stage.Changes.started;
import static com.boltride.stage.StagedShard.SATURDAY;
import static com.boltride.stage.StagedShard.SUNDAY;
import static com.boltride.stage.StagedShard.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.stream.Sequenced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What is staged of the records of a shard, what is promised of them, and what happens when that goes wrong. */
class StagingHandlerTest {

    private final StagedShard shard = new StagedShard();
    private final StagingHandler handler = shard.handler();

    @Test
    void eachDayOfABatchIsAnObjectAndAllArePromisedTogether() throws InterruptedException {
        assertThat(handler.handle(
                        List.of(completed(1, "a", SATURDAY), completed(2, "b", SUNDAY), completed(3, "c", SATURDAY))))
                .isEqualTo(sequenceNumber(3));
        assertThat(shard.s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 3), key("2024-05-26", 2, 2));
        assertThat(shard.s3.objects().get(key("2024-05-26", 2, 2))).startsWith("{\"trip_id\":\"b\",");
    }

    @Test
    void recordsThatStageNothingArePromisedWhileNothingWaits() throws InterruptedException {
        assertThat(handler.handle(List.of(started(1, "a"), started(2, "b")))).isEqualTo(sequenceNumber(2));
        assertThat(handler.handle(List.of(expired(3, "z", SATURDAY)))).isEqualTo(sequenceNumber(3));
        assertThat(shard.s3.puts()).isZero();
    }

    @Test
    void recordsThatStageNothingAreNotPromisedPastATripThatWaits() throws InterruptedException {
        assertThat(handler.handle(List.of(started(1, "a"), completed(2, "b", SATURDAY), started(3, "c"))))
                .isEqualTo(sequenceNumber(1));
        assertThat(handler.handle(List.of(started(4, "d")))).isNull();
        assertThat(handler.drain()).isEqualTo(sequenceNumber(4));
    }

    @Test
    void whatCouldNotBePutIsNotPromised() {
        shard.patience.stop();
        shard.s3.failWith(away());
        List<Sequenced<Record>> records = List.of(
                started(1, "a"), completed(2, "b", SATURDAY), completed(3, "c", SATURDAY), completed(4, "d", SATURDAY));
        assertThatThrownBy(() -> handler.handle(records)).isInstanceOf(InterruptedException.class);
        assertThat(shard.s3.objects()).isEmpty();
    }

    @Test
    void tripIsFollowedUntilItIsInTheBucketAndItsLineSaysNothingOfIt() throws InterruptedException {
        handler.handle(List.of(
                completed(1, "a", SATURDAY, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
                completed(2, "b", SATURDAY, "garbage"),
                completed(3, "b", SATURDAY)));

        assertThat(shard.telemetry.getSpans()).singleElement().satisfies(span -> {
            assertThat(span.getName()).isEqualTo("stage trips");
            assertThat(span.getParentSpanContext().getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
            assertThat(span.getAttributes().asMap().values()).contains("a", key("2024-05-25", 1, 3));
        });
        assertThat(shard.s3.lines().stream()
                        .map(line -> line.replace("\"a\"", "\"b\""))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void s3ThatComesBackIsWaitedFor() throws InterruptedException {
        shard.s3.failWith(away(), away(), away());
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(1));
        assertThat(shard.tripIds()).containsExactly("a");
    }

    @Test
    void callThatFailedIsMadeAgainWithoutTakingATripTwice() throws InterruptedException {
        List<Sequenced<Record>> records = List.of(
                started(1, "x"), completed(2, "a", SATURDAY), completed(3, "b", SATURDAY), completed(4, "c", SATURDAY));
        shard.s3.failWith(new IllegalStateException("nobody has thought of this"));
        assertThatThrownBy(() -> handler.handle(records)).isInstanceOf(IllegalStateException.class);

        assertThat(handler.handle(records)).isEqualTo(sequenceNumber(4));
        assertThat(shard.s3.objects()).containsOnlyKeys(key("2024-05-25", 2, 4));
        assertThat(shard.tripIds()).containsExactly("a", "b", "c");
    }

    @Test
    void recordThatTheStreamRepeatsIsTakenOnce() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(2));
        assertThat(shard.tripIds()).containsExactly("a", "b");
    }

    @Test
    void replayOfABatchIsTheSameObject() throws InterruptedException {
        List<Sequenced<Record>> batch = List.of(
                completed(1, "a", SATURDAY), started(2, "x"), completed(3, "b", SUNDAY), completed(4, "c", SATURDAY));
        handler.handle(batch);
        Map<String, String> staged = Map.copyOf(shard.s3.objects());

        assertThat(shard.handler().handle(batch)).isEqualTo(sequenceNumber(4));
        assertThat(shard.s3.objects()).isEqualTo(staged);
        assertThat(shard.s3.puts()).isEqualTo(4);
    }

    @Test
    void replayThatIsHandedOverInOtherPiecesIsTheSameObject() throws InterruptedException {
        handler.handle(List.of(started(1, "x"), completed(2, "a", SATURDAY), started(3, "y")));
        handler.drain();
        Map<String, String> staged = Map.copyOf(shard.s3.objects());

        StagingHandler successor = shard.handler();
        successor.handle(List.of(completed(2, "a", SATURDAY)));
        successor.handle(List.of(started(3, "y"), started(4, "z")));
        successor.drain();
        assertThat(shard.s3.objects()).isEqualTo(staged);
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
        assertThat(shard.tripIds()).containsExactly("a", "b");
        assertThat(shard.count("bolt.ride.staged.refused")).isEqualTo(1);
    }

    @Test
    void tripsAndObjectsAreCountedFromZero() throws InterruptedException {
        assertThat(shard.count("bolt.ride.staged.trips")).isZero();
        assertThat(shard.count("bolt.ride.staged.objects")).isZero();

        handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SUNDAY), completed(3, "c", SATURDAY)));
        assertThat(shard.count("bolt.ride.staged.trips")).isEqualTo(3);
        assertThat(shard.count("bolt.ride.staged.objects")).isEqualTo(2);
        assertThat(shard.count("bolt.ride.staged.fares")).isEqualTo(3 * 41.25);
        assertThat(shard.meters.get("bolt.ride.staged.batch.age").timer().count())
                .isEqualTo(1);
        assertThat(shard.meters.get("bolt.ride.staged.batch.size").summary().totalAmount())
                .isEqualTo(shard.s3.objects().values().stream()
                        .mapToInt(String::length)
                        .sum());
    }

    private static S3Exception away() {
        return (S3Exception)
                S3Exception.builder().statusCode(503).message("Slow Down").build();
    }
}
