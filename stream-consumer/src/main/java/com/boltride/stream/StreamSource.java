package com.boltride.stream;

import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.processor.StreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/**
 * Where records come from: what differs between a Kinesis stream and, by way of its adapter, a DynamoDB Stream. The
 * one place where types of the Kinesis Client Library (KCL) show.
 *
 * @param <R> what the records are
 */
public interface StreamSource<R> {

    /** What the stream is called in logs, health and metrics. */
    String name();

    /** The AWS service that it is read from, as health names it while reads fail. */
    String dependency();

    /**
     * Which stream is read, from the oldest record on. Asked for on the consumer's own thread, not at start-up, and
     * each time a KCL scheduler is made: so it may call AWS. If it throws, it is asked again after a pause.
     */
    StreamTracker tracker() throws InterruptedException;

    /** The client that reads it. */
    KinesisAsyncClient client();

    /**
     * Has the last word on how the KCL is set up: called after {@code bolt-ride.consumer.*} has been applied and
     * before the scheduler is made. Must at least say how records are retrieved.
     */
    void configure(KclConfigs configs);

    /** Makes a record of what was read. */
    R record(KinesisClientRecord record);
}
