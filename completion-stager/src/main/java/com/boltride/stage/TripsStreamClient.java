package com.boltride.stage;

import com.amazonaws.services.dynamodbv2.streamsadapter.AmazonDynamoDBStreamsAdapterClient;
import com.amazonaws.services.dynamodbv2.streamsadapter.adapter.DynamoDBStreamsGetRecordsResponseAdapter;
import com.amazonaws.services.dynamodbv2.streamsadapter.util.AmazonServiceExceptionTransformer;
import com.boltride.retry.Outages;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardFilter;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kinesis.model.DescribeStreamResponse;
import software.amazon.awssdk.services.kinesis.model.Shard;
import software.amazon.kinesis.retrieval.KinesisClientRecord;

/**
 * The adapter's client, but for two things.
 *
 * <p>How it passes records on. The adapter writes every record as JSON, which nobody reads here, each time it is asked for
 * the records, which is five times a read; and it does so after it has moved on in the shard, so that a failure would skip
 * what was read. Here the records are as they came, and are there before it moves on.
 *
 * <p>Which shards are a shard's children. Services that emulate DynamoDB do not know the filter that the adapter asks with,
 * and answer with all shards. A shard would then be its own child, and one without a parent is refused as a child, which
 * keeps the shard from ever being finished.
 */
final class TripsStreamClient extends AmazonDynamoDBStreamsAdapterClient {

    static final String DEPENDENCY = "dynamodb-streams";

    private final DynamoDbStreamsClient streams;
    private final Outages outages;

    /** @param outages is told when reads fail, which the library goes on trying */
    TripsStreamClient(DynamoDbStreamsClient streams, Outages outages) {
        super(streams, streams.serviceClientConfiguration().region());
        this.streams = streams;
        this.outages = outages;
    }

    /** Reads at once, on the thread of the shard, which would wait for it anyway. */
    @Override
    public CompletableFuture<DynamoDBStreamsGetRecordsResponseAdapter> getDynamoDBStreamsRecords(
            GetRecordsRequest request) {
        try {
            Read read = new Read(streams.getRecords(request));
            outages.succeeded(DEPENDENCY);
            return CompletableFuture.completedFuture(read);
        } catch (ExpiredIteratorException | TrimmedDataAccessException | ResourceNotFoundException e) {
            // Answers that the adapter has a way to go on after.
            return CompletableFuture.failedFuture(asKinesisFault(e));
        } catch (AwsServiceException e) {
            outages.failed(DEPENDENCY, e.getMessage());
            return CompletableFuture.failedFuture(asKinesisFault(e));
        } catch (RuntimeException e) {
            outages.failed(DEPENDENCY, e.getMessage());
            return CompletableFuture.failedFuture(e);
        }
    }

    private AwsServiceException asKinesisFault(AwsServiceException e) {
        return AmazonServiceExceptionTransformer.transformDynamoDBStreamsToKinesisGetRecords(
                e, getSkipRecordsBehavior());
    }

    @Override
    public DescribeStreamResponse describeStreamWithFilter(String streamArn, ShardFilter parent, String consumerId) {
        DescribeStreamResponse response = super.describeStreamWithFilter(streamArn, parent, consumerId);
        List<Shard> children = response.streamDescription().shards().stream()
                .filter(shard -> parent.shardId().equals(shard.parentShardId()))
                .toList();
        return response.toBuilder()
                .streamDescription(response.streamDescription().toBuilder()
                        .shards(children)
                        .build())
                .build();
    }

    private static final class Read extends DynamoDBStreamsGetRecordsResponseAdapter {

        private final List<KinesisClientRecord> records;

        Read(GetRecordsResponse response) {
            super(response);
            records = response.records().stream().map(ChangeRecord::of).toList();
        }

        @Override
        public List<KinesisClientRecord> records() {
            return records;
        }
    }
}
