package com.boltride.stream;

import com.boltride.retry.Patience;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;

/** Makes a processor for every lease taken. */
record ShardProcessors<R>(
        StreamSource<R> source, ShardHandler.Factory<R> handlers, HeldShards heldShards, Patience patience)
        implements ShardRecordProcessorFactory {

    @Override
    public ShardRecordProcessor shardRecordProcessor() {
        return new HandlerShardProcessor<>(source, handlers, heldShards, patience);
    }
}
