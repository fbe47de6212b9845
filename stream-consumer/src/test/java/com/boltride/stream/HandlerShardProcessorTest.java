package com.boltride.stream;

import static com.boltride.stream.LeasedShard.aggregated;
import static com.boltride.stream.LeasedShard.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ThrottlingException;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;

class HandlerShardProcessorTest {

    private final LeasedShard shard = new LeasedShard();
    private final Outages outages = shard.outages;
    private final ScriptedHandler handler = shard.handler;
    private final RecordProcessorCheckpointer checkpointer = shard.checkpointer;

    @Test
    void recordsAreHandedOverInOrderAndTheAnswerIsCheckpointed() throws Exception {
        handler.thenAnswer("2");

        shard.process(record("1", "a"), record("2", "b"), record("3", "c"));

        assertThat(handler.batches)
                .containsExactly(
                        List.of(new Sequenced<>("1", "a"), new Sequenced<>("2", "b"), new Sequenced<>("3", "c")));
        verify(checkpointer).checkpoint("2", 0L);
        verifyNoMoreInteractions(checkpointer);
    }

    @Test
    void withoutAnAnswerNothingIsCheckpointed() {
        handler.thenAnswer(null);

        shard.process(record("1", "a"));

        verifyNoInteractions(checkpointer);
    }

    @Test
    void emptyBatchIsHandedOverToo() throws Exception {
        handler.thenAnswer(null).thenAnswer("1");

        shard.process(record("1", "a"));
        shard.process();

        assertThat(handler.batches).hasSize(2).last().isEqualTo(List.of());
        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void recordsOfOneAggregateHavePlacesOfTheirOwnAndAreCheckpointedBetween() throws Exception {
        handler.thenAnswer("7:0");

        shard.process(aggregated("7", 0, "a"), aggregated("7", 1, "b"));

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

        shard.process(record("1", "a"));

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

        shard.process(record("1", "a"));

        verify(checkpointer).checkpoint("1", 0L);
    }

    @Test
    void interruptionByAnyoneButTheServicesStopLosesNoRecord() throws Exception {
        handler.then(() -> {
                    throw new InterruptedException("by someone");
                })
                .thenAnswer("1");

        shard.process(record("1", "a"));

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

        shard.process(record("1", "a"));

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

        shard.process(record("1", "a"));
        shard.process(record("2", "b"));

        verify(checkpointer).checkpoint("2", 0L);
    }
}
