package com.boltride.stream;

import static com.boltride.stream.LeasedShard.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;

/** How a lease ends: the shard is read, the lease is lost or given up, the service stops. */
class HandlerShardProcessorEndTest {

    private final LeasedShard shard = new LeasedShard();
    private final Outages outages = shard.outages;
    private final Patience patience = shard.patience;
    private final HeldShards heldShards = shard.heldShards;
    private final ScriptedHandler handler = shard.handler;
    private final RecordProcessorCheckpointer checkpointer = shard.checkpointer;
    private final HandlerShardProcessor<String> processor = shard.processor;

    @Test
    void streamThatIsAwayIsWaitedForNoLongerThanTheLeaseIsHeld() {
        outages.failed("texts", "connection reset");

        processor.leaseLost(LeaseLostInput.builder().build());

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void afterALostLeaseNothingIsHandledOrCheckpointed() throws Exception {
        doThrow(new ShutdownException("lost")).when(checkpointer).checkpoint(anyString(), anyLong());
        handler.thenAnswer("1").thenAnswer("2");

        shard.process(record("1", "a"));
        shard.process(record("2", "b"));

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

        shard.process(record("1", "a"));
        shard.process(record("2", "b"));
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

        shard.process(record("1", "a"));

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

        shard.process(record("1", "a"));

        assertThat(outages.current()).isEmpty();
    }

    @Test
    void requestedShutdownDrainsAndCheckpoints() throws Exception {
        handler.thenAnswer(null).thenAnswer("1");

        shard.process(record("1", "a"));
        processor.shutdownRequested(
                ShutdownRequestedInput.builder().checkpointer(checkpointer).build());

        assertThat(handler.drains).isOne();
        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void lostLeaseDropsTheHandlerWithoutDrainOrCheckpoint() {
        processor.leaseLost(LeaseLostInput.builder().build());
        shard.process(record("1", "a"));

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
        processor.processRecords(shard.batch().millisBehindLatest(4000L).build());
        assertThat(heldShards.worstMillisBehind()).isEqualTo(4000);

        processor.processRecords(shard.batch().millisBehindLatest(null).build());
        assertThat(heldShards.worstMillisBehind()).isZero();

        processor.processRecords(shard.batch().millisBehindLatest(4000L).build());
        processor.leaseLost(LeaseLostInput.builder().build());
        assertThat(heldShards.worstMillisBehind()).isZero();
    }
}
