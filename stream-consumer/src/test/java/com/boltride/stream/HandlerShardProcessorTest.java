package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

class HandlerShardProcessorTest {

    private final Outages outages = new Outages(Clock.systemUTC());
    private final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), outages, RandomGenerator.getDefault());
    private final HeldShards heldShards = new HeldShards(Clock.systemUTC());
    private final ScriptedHandler handler = new ScriptedHandler();
    private final RecordProcessorCheckpointer checkpointer = mock();
    private final HandlerShardProcessor<String> processor =
            new HandlerShardProcessor<>(new TextSource(), shard -> handler, heldShards, patience);

    @BeforeEach
    void takeLease() {
        processor.initialize(InitializationInput.builder()
                .shardId("shard-1")
                .extendedSequenceNumber(ExtendedSequenceNumber.TRIM_HORIZON)
                .build());
    }

    @Test
    void streamThatIsAwayIsWaitedForNoLongerThanTheLeaseIsHeld() {
        outages.failed("texts", "connection reset");

        processor.leaseLost(LeaseLostInput.builder().build());

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void recordsAreHandedOverInOrderAndTheAnswerIsCheckpointed() throws Exception {
        handler.thenAnswer("2");

        process(record("1", "a"), record("2", "b"), record("3", "c"));

        assertThat(handler.batches)
                .containsExactly(
                        List.of(new Sequenced<>("1", "a"), new Sequenced<>("2", "b"), new Sequenced<>("3", "c")));
        verify(checkpointer).checkpoint("2", 0L);
        verifyNoMoreInteractions(checkpointer);
    }

    @Test
    void withoutAnAnswerNothingIsCheckpointed() {
        handler.thenAnswer(null);

        process(record("1", "a"));

        verifyNoInteractions(checkpointer);
    }

    @Test
    void emptyBatchIsHandedOverToo() throws Exception {
        handler.thenAnswer(null).thenAnswer("1");

        process(record("1", "a"));
        process();

        assertThat(handler.batches).hasSize(2).last().isEqualTo(List.of());
        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void recordsOfOneAggregateHavePlacesOfTheirOwnAndAreCheckpointedBetween() throws Exception {
        handler.thenAnswer("7:0");

        process(aggregated("7", 0, "a"), aggregated("7", 1, "b"));

        assertThat(handler.batches.get(0)).extracting(Sequenced::sequenceNumber).containsExactly("7:0", "7:1");
        verify(checkpointer).checkpoint("7", 0L);
    }

    @Test
    void handlerThatThrowsIsCalledAgainWithTheSameBatchAndHealthShowsIt() throws Exception {
        List<String> faults = new ArrayList<>();
        handler.then(() -> {
                    throw new IllegalStateException("a bug");
                })
                .then(() -> {
                    outages.current().stream().map(Outage::fault).forEach(faults::add);
                    return "1";
                });

        process(record("1", "a"));

        assertThat(handler.batches).hasSize(2);
        assertThat(handler.batches.get(1)).isSameAs(handler.batches.get(0));
        assertThat(faults).containsExactly("IllegalStateException: a bug");
        assertThat(outages.current()).isEmpty();
        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void handlerThatThrowsAnErrorIsCalledAgain() throws Exception {
        handler.then(() -> {
                    throw new StackOverflowError();
                })
                .thenAnswer("1");

        process(record("1", "a"));

        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void interruptionByAnyoneButTheServicesStopLosesNoRecord() throws Exception {
        handler.then(() -> {
                    throw new InterruptedException("by someone");
                })
                .thenAnswer("1");

        process(record("1", "a"));

        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void throttledCheckpointIsRepeated() throws Exception {
        doThrow(new ThrottlingException("slow down"))
                .doThrow(new KinesisClientLibDependencyException("away"))
                .doNothing()
                .when(checkpointer)
                .checkpoint(anyString(), anyLong());
        handler.thenAnswer("1");

        process(record("1", "a"));

        verify(checkpointer, times(3)).checkpoint("1", 0L);
        assertThat(handler.batches).hasSize(1);
        assertThat(outages.current()).isEmpty();
    }

    @Test
    void answerThatCannotBeCheckpointedDoesNotHoldUpTheShard() throws Exception {
        doThrow(new IllegalArgumentException("out of range"))
                .doNothing()
                .when(checkpointer)
                .checkpoint(anyString(), anyLong());
        handler.thenAnswer("99").thenAnswer("2");

        process(record("1", "a"));
        process(record("2", "b"));

        verify(checkpointer).checkpoint("2", 0L);
    }

    @Test
    void afterALostLeaseNothingIsHandledOrCheckpointed() throws Exception {
        doThrow(new ShutdownException("lost")).when(checkpointer).checkpoint(anyString(), anyLong());
        handler.thenAnswer("1").thenAnswer("2");

        process(record("1", "a"));
        process(record("2", "b"));

        assertThat(handler.batches).hasSize(1);
        verify(checkpointer).checkpoint("1", 0L);
        verifyNoMoreInteractions(checkpointer);
        assertThat(heldShards.all()).isEmpty();
    }

    @Test
    void stopWhileADependencyIsAwayNeitherDrainsNorCheckpoints() {
        handler.then(() -> {
            patience.stop();
            throw new InterruptedException("stopping while dynamodb is away");
        });

        process(record("1", "a"));
        process(record("2", "b"));
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer).build());

        assertThat(handler.batches).hasSize(1);
        assertThat(handler.drains).isZero();
        verifyNoInteractions(checkpointer);
    }

    @Test
    void stopEndsTheRepetitionOfAFailingHandler() {
        handler.then(() -> {
            patience.stop();
            throw new IllegalStateException("a bug");
        });

        process(record("1", "a"));

        assertThat(handler.batches).hasSize(1);
        verifyNoInteractions(checkpointer);
    }

    @Test
    void shardThatIsGivenUpIsNotWaitedForInHealth() throws Exception {
        doThrow(new ThrottlingException("slow down"))
                .doThrow(new ShutdownException("lost"))
                .when(checkpointer)
                .checkpoint(anyString(), anyLong());
        handler.thenAnswer("1");

        process(record("1", "a"));

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void requestedShutdownDrainsAndCheckpoints() throws Exception {
        handler.thenAnswer(null).thenAnswer("1");

        process(record("1", "a"));
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer).build());

        assertThat(handler.drains).isOne();
        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void lostLeaseDropsTheHandlerWithoutDrainOrCheckpoint() {
        processor.leaseLost(LeaseLostInput.builder().build());
        process(record("1", "a"));

        assertThat(handler.batches).isEmpty();
        assertThat(handler.drains).isZero();
        verifyNoInteractions(checkpointer);
    }

    @Test
    void endedShardIsDrainedThenCheckpointedAtItsEnd() throws Exception {
        handler.then(() -> {
            verifyNoInteractions(checkpointer);
            return "1";
        });

        processor.shardEnded(
                ShardEndedInput.builder().checkpointer(checkpointer).build());

        assertThat(handler.drains).isOne();
        verify(checkpointer).checkpoint();
        verifyNoMoreInteractions(checkpointer);
    }

    @Test
    void shardEndIsReachedOnlyWhenTheDrainSucceeds() throws Exception {
        handler.then(() -> {
                    throw new IllegalStateException("a bug");
                })
                .thenAnswer(null);

        processor.shardEnded(
                ShardEndedInput.builder().checkpointer(checkpointer).build());

        assertThat(handler.drains).isEqualTo(2);
        verify(checkpointer).checkpoint();
    }

    @Test
    void shardEndIsNotCheckpointedWhenTheServiceStopsBeforeTheDrainIsDone() {
        handler.then(() -> {
            patience.stop();
            throw new InterruptedException("stopping while s3 is away");
        });

        processor.shardEnded(
                ShardEndedInput.builder().checkpointer(checkpointer).build());

        verifyNoInteractions(checkpointer);
    }

    @Test
    void lagIsKnownWhileTheLeaseIsHeldAndDroppedWithIt() {
        processor.processRecords(batch().millisBehindLatest(4000L).build());
        assertThat(heldShards.worstMillisBehind()).isEqualTo(4000);

        processor.processRecords(batch().millisBehindLatest(null).build());
        assertThat(heldShards.worstMillisBehind()).isZero();

        processor.processRecords(batch().millisBehindLatest(4000L).build());
        processor.leaseLost(LeaseLostInput.builder().build());
        assertThat(heldShards.worstMillisBehind()).isZero();
    }

    private void process(KinesisClientRecord... records) {
        processor.processRecords(batch(records).build());
    }

    private ProcessRecordsInput.ProcessRecordsInputBuilder batch(KinesisClientRecord... records) {
        return ProcessRecordsInput.builder().records(Arrays.asList(records)).checkpointer(checkpointer);
    }

    private static KinesisClientRecord record(String sequenceNumber, String text) {
        return KinesisClientRecord.builder()
                .sequenceNumber(sequenceNumber)
                .data(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private static KinesisClientRecord aggregated(String sequenceNumber, long sub, String text) {
        return record(sequenceNumber, text).toBuilder()
                .aggregated(true)
                .subSequenceNumber(sub)
                .build();
    }
}
