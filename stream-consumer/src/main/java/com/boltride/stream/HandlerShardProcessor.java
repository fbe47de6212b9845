package com.boltride.stream;

import com.boltride.retry.Patience;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;
import software.amazon.kinesis.lifecycle.events.InitializationInput;
import software.amazon.kinesis.lifecycle.events.LeaseLostInput;
import software.amazon.kinesis.lifecycle.events.ProcessRecordsInput;
import software.amazon.kinesis.lifecycle.events.ShardEndedInput;
import software.amazon.kinesis.lifecycle.events.ShutdownRequestedInput;
import software.amazon.kinesis.processor.RecordProcessorCheckpointer;
import software.amazon.kinesis.processor.ShardRecordProcessor;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/**
 * Puts a {@link ShardHandler} to work on one shard, and checkpoints what it promises, never more.
 *
 * <p>The KCL skips a batch whose processing threw, whatever it threw. So nothing is thrown from here: a handler that
 * fails is called again with the same batch until it succeeds, the service stops, or the lease is lost. After the
 * last two the shard is given up: no record is handled and no checkpoint is written any more, so another worker goes
 * on after the last promise.
 */
final class HandlerShardProcessor<R> implements ShardRecordProcessor {

    private static final Logger log = LoggerFactory.getLogger(HandlerShardProcessor.class);
    static final String LEASE_TABLE = "lease table";

    private final StreamSource<R> source;
    private final ShardHandler.Factory<R> handlers;
    private final HeldShards heldShards;
    private final Patience patience;

    private @Nullable ShardHandler<R> handler;
    private @Nullable HeldShard shard;

    HandlerShardProcessor(
            StreamSource<R> source, ShardHandler.Factory<R> handlers, HeldShards heldShards, Patience patience) {
        this.source = source;
        this.handlers = handlers;
        this.heldShards = heldShards;
        this.patience = patience;
    }

    @Override
    public void initialize(InitializationInput input) {
        handler = handlers.forShard(input.shardId());
        shard = heldShards.take(input.shardId());
        log.info("takes {} of {} after {}", input.shardId(), source.name(), input.extendedSequenceNumber());
    }

    @Override
    public void processRecords(ProcessRecordsInput input) {
        inHand((handler, shard) -> {
            shard.read(input.millisBehindLatest());
            // Of a subscription, which is one call for minutes, nothing else says that it gets through.
            patience.succeeded(source.dependency());
            List<Sequenced<R>> records = untilDone(
                    shard, () -> input.records().stream().map(this::sequenced).toList());
            checkpoint(untilDone(shard, () -> handler.handle(records)), input.checkpointer());
        });
    }

    @Override
    public void shutdownRequested(ShutdownRequestedInput input) {
        inHand((handler, shard) -> checkpoint(untilDone(shard, handler::drain), input.checkpointer()));
    }

    /** Without the checkpoint, after having given up, the KCL does not take the shard for finished. */
    @Override
    public void shardEnded(ShardEndedInput input) {
        inHand((handler, shard) -> {
            untilDone(shard, handler::drain);
            write(input.checkpointer()::checkpoint);
            log.info("has finished {} of {}", shard.id(), source.name());
        });
    }

    @Override
    public void leaseLost(LeaseLostInput input) {
        giveUp("its lease has gone");
    }

    private Sequenced<R> sequenced(KinesisClientRecord record) {
        SequenceNumber place =
                new SequenceNumber(record.sequenceNumber(), record.aggregated(), record.subSequenceNumber());
        return new Sequenced<>(place.toString(), source.record(record));
    }

    private void inHand(Work<R> work) {
        ShardHandler<R> handler = this.handler;
        HeldShard shard = this.shard;
        if (handler == null || shard == null) {
            return;
        }
        shard.begin();
        MDC.put("stream", source.name());
        MDC.put("shard", shard.id());
        try {
            work.on(handler, shard);
        } catch (ShutdownException e) {
            giveUp("its lease was lost while records were in hand; they come again at another worker");
        } catch (InterruptedException e) {
            // The thread is the KCL's and has been told all it needs to know: the interruption ends here.
            giveUp("the service stops while records are in hand; they come again");
        } finally {
            MDC.remove("shard");
            MDC.remove("stream");
            shard.end();
        }
    }

    /** Repeats a step that fails for a reason nobody has thought of. What is known to be transient never gets here. */
    private <T> T untilDone(HeldShard shard, Step<T> step) throws InterruptedException {
        String processing = processing(shard);
        for (int attempt = 1; ; attempt++) {
            try {
                T result = step.run();
                patience.succeeded(processing);
                return result;
            } catch (InterruptedException e) {
                if (patience.isStopped()) {
                    throw e;
                }
                patience.pauseAfter(processing, attempt, e);
            } catch (Exception | Error e) {
                log.error("cannot process what is in hand of {}, and will not skip it", source.name(), e);
                patience.pauseAfter(processing, attempt, e);
            }
        }
    }

    private void checkpoint(@Nullable String durable, RecordProcessorCheckpointer checkpointer)
            throws InterruptedException, ShutdownException {
        if (durable == null) {
            return;
        }
        SequenceNumber last = SequenceNumber.parse(durable);
        try {
            write(() -> checkpointer.checkpoint(last.number(), last.sub()));
        } catch (IllegalArgumentException e) {
            // A bug, but a harmless one: without this checkpoint more records come again after a failover.
            log.error("{} is not a sequence number to checkpoint: {}", durable, e.getMessage());
        }
    }

    private void write(Checkpoint checkpoint) throws InterruptedException, ShutdownException {
        for (int attempt = 1; ; attempt++) {
            try {
                checkpoint.write();
                patience.succeeded(LEASE_TABLE);
                return;
            } catch (ThrottlingException | KinesisClientLibDependencyException | InvalidStateException e) {
                patience.pauseAfter(LEASE_TABLE, attempt, e);
            }
        }
    }

    private void giveUp(String reason) {
        HeldShard held = shard;
        if (held != null) {
            heldShards.giveUp(held);
            // Nobody waits for these here any more. Another shard that does says so at its next try.
            patience.succeeded(processing(held));
            patience.succeeded(source.dependency());
            patience.succeeded(LEASE_TABLE);
            log.info("gives up {} of {}: {}", held.id(), source.name(), reason);
        }
        handler = null;
        shard = null;
    }

    private String processing(HeldShard shard) {
        return "processing of " + shard.id() + " of " + source.name();
    }

    /** What one call of the KCL makes of the handler. */
    private interface Work<R> {
        void on(ShardHandler<R> handler, HeldShard shard) throws InterruptedException, ShutdownException;
    }

    private interface Step<T> {
        T run() throws InterruptedException;
    }

    private interface Checkpoint {
        void write()
                throws KinesisClientLibDependencyException, InvalidStateException, ThrottlingException,
                        ShutdownException;
    }
}
