package com.boltride.local.dynamodb;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Stream;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.TagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * DynamoDB Local puts the region {@code ddblocal} into every ARN, which the Kinesis adapter of DynamoDB Streams refuses.
 * Here ARNs leave as of {@value #REGION} and come back as DynamoDB Local knows them, so that no client needs to care. Reads
 * and writes of items carry no ARN and are passed on untouched.
 */
final class RegionalRequestHandler extends LocalDynamoDBRequestHandler {

    static final String REGION = "us-east-1";

    private static final String LOCAL_PREFIX = "arn:aws:dynamodb:ddblocal:";
    private static final String REGIONAL_PREFIX = "arn:aws:dynamodb:" + REGION + ":";
    private static final int ONLY_ACCOUNT = 0;

    RegionalRequestHandler() {
        super(ONLY_ACCOUNT, true, null, true, false);
    }

    @Override
    public CreateTableResponse createTable(String accessKey, String region, CreateTableRequest request) {
        CreateTableResponse response = super.createTable(accessKey, region, request);
        return response.toBuilder()
                .tableDescription(regional(response.tableDescription()))
                .build();
    }

    @Override
    public UpdateTableResponse updateTable(String accessKey, String region, UpdateTableRequest request) {
        UpdateTableResponse response = super.updateTable(accessKey, region, request);
        return response.toBuilder()
                .tableDescription(regional(response.tableDescription()))
                .build();
    }

    @Override
    public DeleteTableResponse deleteTable(String accessKey, String region, DeleteTableRequest request) {
        DeleteTableResponse response = super.deleteTable(accessKey, region, request);
        return response.toBuilder()
                .tableDescription(regional(response.tableDescription()))
                .build();
    }

    @Override
    public DescribeTableResponse describeTable(String accessKey, String region, DescribeTableRequest request) {
        DescribeTableResponse response = super.describeTable(accessKey, region, request);
        return response.toBuilder().table(regional(response.table())).build();
    }

    @Override
    public ListStreamsResponse listStreams(String accessKey, String region, ListStreamsRequest request) {
        ListStreamsResponse response = super.listStreams(
                accessKey,
                region,
                request.toBuilder()
                        .exclusiveStartStreamArn(local(request.exclusiveStartStreamArn()))
                        .build());
        return response.toBuilder()
                .streams(mapped(response.streams(), RegionalRequestHandler::regional))
                .lastEvaluatedStreamArn(regional(response.lastEvaluatedStreamArn()))
                .build();
    }

    @Override
    public DescribeStreamResponse describeStream(String accessKey, String region, DescribeStreamRequest request) {
        DescribeStreamResponse response = super.describeStream(
                accessKey,
                region,
                request.toBuilder().streamArn(local(request.streamArn())).build());
        return response.toBuilder()
                .streamDescription(response.streamDescription().toBuilder()
                        .streamArn(regional(response.streamDescription().streamArn()))
                        .build())
                .build();
    }

    @Override
    public GetShardIteratorResponse getShardIterator(String accessKey, String region, GetShardIteratorRequest request) {
        return super.getShardIterator(
                accessKey,
                region,
                request.toBuilder().streamArn(local(request.streamArn())).build());
    }

    @Override
    public GetRecordsResponse getRecords(String accessKey, String region, GetRecordsRequest request) {
        GetRecordsResponse response = super.getRecords(accessKey, region, request);
        return response.toBuilder()
                .records(mapped(response.records(), RegionalRequestHandler::regional))
                .build();
    }

    @Override
    public ListTagsOfResourceResponse listTagsOfResource(
            String accessKey, String region, ListTagsOfResourceRequest request) {
        return super.listTagsOfResource(
                accessKey,
                region,
                request.toBuilder().resourceArn(local(request.resourceArn())).build());
    }

    @Override
    public TagResourceResponse tagResource(String accessKey, String region, TagResourceRequest request) {
        return super.tagResource(
                accessKey,
                region,
                request.toBuilder().resourceArn(local(request.resourceArn())).build());
    }

    @Override
    public UntagResourceResponse untagResource(String accessKey, String region, UntagResourceRequest request) {
        return super.untagResource(
                accessKey,
                region,
                request.toBuilder().resourceArn(local(request.resourceArn())).build());
    }

    private static TableDescription regional(TableDescription table) {
        return table.toBuilder()
                .tableArn(regional(table.tableArn()))
                .latestStreamArn(regional(table.latestStreamArn()))
                .globalSecondaryIndexes(
                        table.hasGlobalSecondaryIndexes()
                                ? mapped(
                                        table.globalSecondaryIndexes(),
                                        index -> index.toBuilder()
                                                .indexArn(regional(index.indexArn()))
                                                .build())
                                : null)
                .build();
    }

    private static Stream regional(Stream stream) {
        return stream.toBuilder().streamArn(regional(stream.streamArn())).build();
    }

    private static Record regional(Record record) {
        return record.toBuilder().awsRegion(REGION).build();
    }

    private static @Nullable String regional(@Nullable String arn) {
        return arn == null ? null : arn.replace(LOCAL_PREFIX, REGIONAL_PREFIX);
    }

    private static @Nullable String local(@Nullable String arn) {
        return arn == null ? null : arn.replace(REGIONAL_PREFIX, LOCAL_PREFIX);
    }

    private static <T> List<T> mapped(List<T> values, UnaryOperator<T> change) {
        return values.stream().map(change).toList();
    }
}
