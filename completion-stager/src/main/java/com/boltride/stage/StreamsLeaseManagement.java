package com.boltride.stage;

import com.amazonaws.services.dynamodbv2.streamsadapter.DynamoDBStreamsLeaseManagementFactory;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.kinesis.common.StreamConfig;
import software.amazon.kinesis.coordinator.DeletedStreamListProvider;
import software.amazon.kinesis.coordinator.StreamInfoManager;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.leases.ShardSyncTaskManager;
import software.amazon.kinesis.metrics.MetricsFactory;
import software.amazon.kinesis.retrieval.RetrievalConfig;

/**
 * The adapter's leases, made to work with version 3.5 of the Kinesis Client Library. The adapter was built for 3.3; since
 * then the library asks for its shard sync by a longer method, which the adapter does not know and which would answer with
 * the shard sync for Kinesis.
 */
final class StreamsLeaseManagement extends DynamoDBStreamsLeaseManagementFactory {

    StreamsLeaseManagement(KinesisAsyncClient streams, LeaseManagementConfig leases, RetrievalConfig retrieval) {
        super(streams, leases, retrieval);
    }

    @Override
    public ShardSyncTaskManager createShardSyncTaskManager(
            MetricsFactory metrics,
            StreamConfig stream,
            DeletedStreamListProvider deletedStreams,
            StreamInfoManager streamInfo) {
        return createShardSyncTaskManager(metrics, stream, deletedStreams);
    }
}
