package com.boltride.stream;

import com.boltride.letter.Payload;
import java.nio.ByteBuffer;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.processor.SingleStreamTracker;
import software.amazon.kinesis.processor.StreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.RetrievalSpecificConfig;
import software.amazon.kinesis.retrieval.fanout.FanOutConfig;
import software.amazon.kinesis.retrieval.polling.PollingConfig;

/** A Kinesis stream. */
final class KinesisSource implements StreamSource<StreamRecord> {

    static final String DEPENDENCY = "kinesis";

    private final String stream;
    private final KinesisAsyncClient client;
    private final ConsumerProperties properties;

    KinesisSource(String stream, KinesisAsyncClient client, ConsumerProperties properties) {
        this.stream = stream;
        this.client = client;
        this.properties = properties;
    }

    @Override
    public String name() {
        return stream;
    }

    @Override
    public String dependency() {
        return DEPENDENCY;
    }

    /** Asks for the stream first: without one the KCL runs, takes no lease, and looks like a spare worker. */
    @Override
    public StreamTracker tracker() {
        client.describeStreamSummary(describe -> describe.streamName(stream)).join();
        return new SingleStreamTracker(stream, KclConfigurer.OLDEST);
    }

    @Override
    public KinesisAsyncClient client() {
        return client;
    }

    @Override
    public void configure(KclConfigs configs) {
        configs.retrieval().retrievalSpecificConfig(properties.enhancedFanOut() ? fanOut() : polling());
        LeaseManagementConfig leases = configs.leases();
        leases.customShardDetectorProvider(stream -> new ShardsByName(client, stream, leases));
    }

    private RetrievalSpecificConfig fanOut() {
        return new FanOutConfig(client).streamName(stream).applicationName(properties.application());
    }

    private RetrievalSpecificConfig polling() {
        return new PollingConfig(stream, client)
                .maxRecords(properties.maxRecords())
                // One batch ahead, beside the one being read, is all that hides the time of a read; more only fills the
                // heap.
                .maxPendingProcessRecordsInput(1)
                .idleTimeBetweenReadsInMillis(properties.idleBetweenReads().toMillis());
    }

    @Override
    public StreamRecord record(KinesisClientRecord record) {
        // A view of its own: reading moves a buffer's position, and a record may have to be read again.
        ByteBuffer data = record.data().duplicate();
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return new StreamRecord(new Payload(bytes), record.approximateArrivalTimestamp());
    }
}
