package com.boltride.stream;

import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.HashKeyRange;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.kinesis.common.StreamConfig;
import software.amazon.kinesis.leases.KinesisShardDetector;
import software.amazon.kinesis.leases.LeaseManagementConfig;

/**
 * Answers without a call to Kinesis when the KCL asks for one shard. It asks before a batch is processed, to know which parts of
 * an aggregate belong to the shard, and skips the batch for good if {@code ListShards} fails then. As {@link WholeAggregates}
 * takes every part, whatever its hash key, there is nothing to ask for.
 */
final class ShardsByName extends KinesisShardDetector {

    private static final HashKeyRange EVERY_KEY = HashKeyRange.builder()
            .startingHashKey(WholeAggregates.FIRST_HASH_KEY.toString())
            .endingHashKey(WholeAggregates.LAST_HASH_KEY.toString())
            .build();

    ShardsByName(KinesisAsyncClient client, StreamConfig stream, LeaseManagementConfig leases) {
        super(
                client,
                stream.streamIdentifier(),
                leases.listShardsBackoffTimeInMillis(),
                leases.maxListShardsRetryAttempts(),
                leases.listShardsCacheAllowedAgeInSeconds(),
                leases.maxCacheMissesBeforeReload(),
                leases.cacheMissWarningModulus(),
                leases.dynamoDbRequestTimeout());
    }

    @Override
    public Shard shard(String shardId) {
        return Shard.builder().shardId(shardId).hashKeyRange(EVERY_KEY).build();
    }
}
