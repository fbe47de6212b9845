package com.boltride.stream;

import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.kinesis.common.ConfigsBuilder;
import software.amazon.kinesis.common.InitialPositionInStream;
import software.amazon.kinesis.common.InitialPositionInStreamExtended;
import software.amazon.kinesis.leases.LeaseAssignmentStrategy;
import software.amazon.kinesis.leases.LeaseManagementConfig;
import software.amazon.kinesis.metrics.NullMetricsFactory;
import software.amazon.kinesis.processor.ShardRecordProcessorFactory;

/** Sets the KCL up as {@link ConsumerProperties} say. */
final class KclConfigurer {

    static final InitialPositionInStreamExtended OLDEST =
            InitialPositionInStreamExtended.newInitialPosition(InitialPositionInStream.TRIM_HORIZON);

    private final ConsumerProperties properties;
    private final String workerId;
    private final DynamoDbAsyncClient leaseTableClient;
    private final CloudWatchAsyncClient cloudWatch;

    /** @param cloudWatch demanded by the KCL, and not used: Micrometer has the metrics */
    KclConfigurer(
            ConsumerProperties properties,
            String workerId,
            DynamoDbAsyncClient leaseTableClient,
            CloudWatchAsyncClient cloudWatch) {
        this.properties = properties;
        this.workerId = workerId;
        this.leaseTableClient = leaseTableClient;
        this.cloudWatch = cloudWatch;
    }

    KclConfigs configs(StreamSource<?> source, ShardRecordProcessorFactory processors, ConsumerPulse pulse)
            throws InterruptedException {
        ConfigsBuilder builder = new ConfigsBuilder(
                source.tracker(),
                properties.application(),
                source.client(),
                leaseTableClient,
                cloudWatch,
                workerId,
                processors);
        KclConfigs configs = new KclConfigs(
                builder.checkpointConfig(),
                builder.coordinatorConfig(),
                builder.leaseManagementConfig(),
                builder.lifecycleConfig(),
                builder.metricsConfig(),
                builder.processorConfig(),
                builder.retrievalConfig());
        coordinate(configs, pulse);
        lease(configs.leases());
        configs.lifecycle().aggregatorUtil(new WholeAggregates());
        configs.metrics().metricsFactory(new NullMetricsFactory());
        configs.processor().callProcessRecordsEvenForEmptyRecordList(true);
        source.configure(configs);
        return configs;
    }

    private void coordinate(KclConfigs configs, ConsumerPulse pulse) {
        ConsumerProperties.Leases leases = properties.leases();
        configs.coordinator()
                .parentShardPollIntervalMillis(leases.parentShardPollInterval().toMillis())
                .shardConsumerDispatchPollIntervalMillis(
                        leases.dispatchInterval().toMillis())
                // One try for each scheduler, and a new scheduler for the next: after a try that failed halfway,
                // the KCL (3.5.1) takes its beginning for done, and never starts what gives out leases.
                .maxInitializationAttempts(1)
                .schedulerInitializationBackoffTimeMillis(0)
                .shardPrioritization(pulse)
                .workerStateChangeListener(pulse);
    }

    private void lease(LeaseManagementConfig config) {
        ConsumerProperties.Leases leases = properties.leases();
        config.failoverTimeMillis(leases.failoverTime().toMillis())
                .leaseAssignmentIntervalMillis(leases.assignmentInterval().toMillis())
                .dynamoDbLockBasedLeaderLeaseDurationInMillis(
                        leases.leaderLease().toMillis())
                .dynamoDbLockBasedLeaderHeartbeatPeriodInMillis(
                        leases.leaderHeartbeat().toMillis())
                .shardSyncIntervalMillis(leases.shardSyncInterval().toMillis())
                .leasesRecoveryAuditorExecutionFrequencyMillis(
                        leases.shardAuditInterval().toMillis())
                .initialPositionInStream(OLDEST)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                // Evens out the number of shards. Weighing them by load pays only in large fleets.
                .leaseAssignmentStrategy(LeaseAssignmentStrategy.LEASE_COUNT_BASED);
        config.workerUtilizationAwareAssignmentConfig()
                .disableWorkerMetrics(true)
                .workerMetricsReporterFreqInMillis(leases.workerReportInterval().toMillis());
        config.gracefulLeaseHandoffConfig()
                .gracefulLeaseHandoffTimeoutMillis(leases.handOffTimeout().toMillis());
    }
}
