package com.boltride.stage;

import com.amazonaws.services.dynamodbv2.streamsadapter.DynamoDBStreamsConsumerTaskFactory;
import com.amazonaws.services.dynamodbv2.streamsadapter.DynamoDBStreamsDataFetcher;
import com.amazonaws.services.dynamodbv2.streamsadapter.DynamoDBStreamsSleepTimeController;
import com.amazonaws.services.dynamodbv2.streamsadapter.StreamsSchedulerFactory;
import com.amazonaws.services.dynamodbv2.streamsadapter.polling.DynamoDBStreamsPollingConfig;
import com.boltride.stream.KclConfigs;
import com.boltride.stream.StreamSource;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.processor.StreamTracker;
import software.amazon.kinesis.retrieval.KinesisClientRecord;
import software.amazon.kinesis.retrieval.RetrievalSpecificConfig;

/**
 * The DynamoDB Stream of the trips table, read by way of the DynamoDB Streams Kinesis Adapter.
 *
 * <p>What {@link #configure} sets is what the adapter's own {@code StreamsSchedulerFactory.createScheduler} does. That
 * cannot be called, because it also makes the scheduler, with leases that do not suit the library's version (see {@link
 * StreamsLeaseManagement}).
 */
final class TripsStream implements StreamSource<Record> {

    /** What DynamoDB gives in one read at most. */
    private static final int MAX_RECORDS = 1000;

    private static final InitialPositionInStreamExtended OLDEST =
            InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON);

    private final String table;
    private final TripsStreamLocator locator;
    private final TripsStreamClient client;
    private final Duration idleBetweenReads;

    /** @param idleBetweenReads pause between two reads of a shard; twice as long when the last one gave nothing */
    TripsStream(String table, TripsStreamLocator locator, TripsStreamClient client, Duration idleBetweenReads) {
        this.table = table;
        this.locator = locator;
        this.client = client;
        this.idleBetweenReads = idleBetweenReads;
    }

    @Override
    public String name() {
        return table;
    }

    @Override
    public String dependency() {
        return TripsStreamClient.DEPENDENCY;
    }

    @Override
    public StreamTracker tracker() throws InterruptedException {
        return StreamsSchedulerFactory.createSingleStreamTracker(locator.streamArn(), OLDEST);
    }

    @Override
    public KinesisAsyncClient client() {
        return client;
    }

    @Override
    public void configure(KclConfigs configs) {
        configs.retrieval().retrievalSpecificConfig(polling());
        configs.coordinator().skipShardSyncAtWorkerInitializationIfLeasesExist(true);
        LeaseManagementConfig leases = configs.leases();
        leases.shardSyncIntervalMillis(0)
                // Shards of a table have no hash keys, so every look for missing ones is to be followed by a shard
                // sync.
                .leasesRecoveryAuditorInconsistencyConfidenceThreshold(0)
                .consumerTaskFactory(new DynamoDBStreamsConsumerTaskFactory())
                .leaseManagementFactory(new StreamsLeaseManagement(client, leases, configs.retrieval()));
    }

    private RetrievalSpecificConfig polling() {
        DynamoDBStreamsPollingConfig polling =
                new DynamoDBStreamsPollingConfig(client).idleTimeBetweenReadsInMillis(idleBetweenReads.toMillis());
        polling.maxRecords(MAX_RECORDS);
        polling.dataFetcherProvider(shard -> new DynamoDBStreamsDataFetcher(client, shard));
        polling.sleepTimeController(new DynamoDBStreamsSleepTimeController());
        return polling;
    }

    @Override
    public Record record(KinesisClientRecord record) {
        return ((ChangeRecord) record).change();
    }
}
