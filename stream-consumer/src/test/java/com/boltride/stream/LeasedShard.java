package com.boltride.stream;

import static org.mockito.Mockito.mock;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.kpl.ExtendedSequenceNumber;

/** A shard whose lease was taken, with a handler that does as it is told and a KCL that notes what is checkpointed. */
final class LeasedShard {

    final Outages outages = new Outages(Clock.systemUTC());
    final Patience patience = new Patience(
            new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), outages, RandomGenerator.getDefault());
    final HeldShards heldShards = new HeldShards(Clock.systemUTC());
    final ScriptedHandler handler = new ScriptedHandler();
    final RecordProcessorCheckpointer checkpointer = mock();
    final HandlerShardProcessor<String> processor =
            new HandlerShardProcessor<>(new TextSource(), shard -> handler, heldShards, patience);

    LeasedShard() {
        processor.initialize(InitializationInput.builder()
                .shardId("shard-1")
                .extendedSequenceNumber(ExtendedSequenceNumber.TRIM_HORIZON)
                .build());
    }

    void process(KinesisClientRecord... records) {
        processor.processRecords(batch(records).build());
    }

    ProcessRecordsInput.ProcessRecordsInputBuilder batch(KinesisClientRecord... records) {
        return ProcessRecordsInput.builder().records(Arrays.asList(records)).checkpointer(checkpointer);
    }

    static KinesisClientRecord record(String sequenceNumber, String text) {
        return KinesisClientRecord.builder()
                .sequenceNumber(sequenceNumber)
                .data(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    static KinesisClientRecord aggregated(String sequenceNumber, long sub, String text) {
        return record(sequenceNumber, text).toBuilder()
                .aggregated(true)
                .subSequenceNumber(sub)
                .build();
    }
}
