package com.boltride.stage;

import static com.boltride.stage.Changes.completed;
import static com.boltride.stage.Changes.sequenceNumber;
import static com.boltride.stage.Changes.started;
import static com.boltride.stage.StagedShard.SATURDAY;
import static com.boltride.stage.StagedShard.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.stream.Sequenced;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** When the trips of a shard that wait are staged. */
class StagingLimitsTest {

    private final StagedShard shard = new StagedShard();
    private final StagingHandler handler = shard.handler();

    @Test
    void tripsWaitUntilThereAreEnough() throws InterruptedException {
        assertThat(handler.handle(List.of(completed(1, "a", SATURDAY), completed(2, "b", SATURDAY))))
                .isNull();
        assertThat(shard.s3.objects()).isEmpty();

        assertThat(handler.handle(List.of(completed(3, "c", SATURDAY)))).isEqualTo(sequenceNumber(3));
        assertThat(shard.s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 3));
        assertThat(shard.tripIds()).containsExactly("a", "b", "c");
    }

    @Test
    void tripsWaitUntilTheyAreLargeEnough() throws InterruptedException {
        StagingHandler small = shard.handler(1000, DataSize.ofBytes(200));
        assertThat(small.handle(List.of(completed(1, "a", SATURDAY)))).isNull();
        assertThat(small.handle(List.of(completed(2, "b", SATURDAY)))).isEqualTo(sequenceNumber(2));
        assertThat(shard.s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 2));
    }

    @Test
    void batchOfExactlyTheBytesAllowedIsFull() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        handler.drain();
        long bytes = shard.s3.lines().get(0).length() + 1;

        assertThat(shard.handler(1000, DataSize.ofBytes(bytes + 1)).handle(List.of(completed(1, "a", SATURDAY))))
                .isNull();
        assertThat(shard.handler(1000, DataSize.ofBytes(bytes)).handle(List.of(completed(1, "a", SATURDAY))))
                .isEqualTo(sequenceNumber(1));
    }

    @Test
    void tripsAreStagedTwoLooksBeforeTheFirstIsTooOld() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        shard.clock.advance(Duration.ofSeconds(15));
        assertThat(handler.handle(List.of(completed(2, "b", SATURDAY)))).isNull();

        shard.clock.advance(Duration.ofSeconds(15));
        assertThat(handler.handle(List.of())).isEqualTo(sequenceNumber(2));
        assertThat(shard.s3.objects()).containsOnlyKeys(key("2024-05-25", 1, 2));
        assertThat(handler.handle(List.of())).isNull();
    }

    @Test
    void ageStartsAnewWithTheNextBatch() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        shard.clock.advance(Duration.ofSeconds(60));
        handler.handle(List.of());
        shard.clock.advance(Duration.ofSeconds(10));
        handler.handle(List.of(completed(2, "b", SATURDAY)));
        shard.clock.advance(Duration.ofSeconds(10));
        assertThat(handler.handle(List.of())).isNull();
        assertThat(shard.s3.objects()).hasSize(1);
    }

    @Test
    void batchThatFillsAmongManyRecordsIsPromisedUpToTheRecordThatFilledIt() throws InterruptedException {
        List<Sequenced<Record>> four = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> completed(i, "t" + i, SATURDAY))
                .toList();
        assertThat(handler.handle(four)).isEqualTo(sequenceNumber(3));
        assertThat(shard.tripIds()).containsExactly("t1", "t2", "t3");
    }

    @Test
    void drainStagesWhatWaits() throws InterruptedException {
        handler.handle(List.of(completed(1, "a", SATURDAY)));
        assertThat(handler.drain()).isEqualTo(sequenceNumber(1));
        assertThat(shard.tripIds()).containsExactly("a");
    }

    @Test
    void drainOfNothingPromisesNothing() throws InterruptedException {
        assertThat(handler.drain()).isNull();
        handler.handle(List.of(started(1, "a")));
        assertThat(handler.drain()).isNull();
    }
}
