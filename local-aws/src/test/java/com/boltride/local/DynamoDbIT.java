package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@Tag("local-aws")
class DynamoDbIT {

    private static LocalAws aws;
    private static Clients clients;
    private static DynamoDbClient dynamoDb;
    private static DynamoDbStreamsClient streams;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        dynamoDb = clients.dynamoDb();
        streams = clients.dynamoDbStreams();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void arnsNameARegionThatExists() {
        String described = dynamoDb.describeTable(request -> request.tableName("trips"))
                .table()
                .latestStreamArn();

        assertThat(described).startsWith("arn:aws:dynamodb:us-east-1:000000000000:table/trips/stream/");
        assertThat(streams.listStreams().streams())
                .singleElement()
                .satisfies(stream -> assertThat(stream.streamArn()).isEqualTo(described));
        assertThat(streams.describeStream(request -> request.streamArn(described))
                        .streamDescription()
                        .streamArn())
                .isEqualTo(described);
    }

    @Test
    void writesAppearInTheStreamWithOldAndNewImage() {
        putTrip("streamed", "IN_PROGRESS");
        putTrip("streamed", "COMPLETED");

        List<Record> records = readStream().stream()
                .filter(record -> record.dynamodb().keys().get("trip_id").s().equals("streamed"))
                .toList();

        assertThat(records).extracting(Record::eventName).containsExactly(OperationType.INSERT, OperationType.MODIFY);
        assertThat(records).extracting(Record::awsRegion).containsOnly("us-east-1");
        assertThat(records.get(1).dynamodb().oldImage()).containsEntry("status", AttributeValue.fromS("IN_PROGRESS"));
        assertThat(records.get(1).dynamodb().newImage()).containsEntry("status", AttributeValue.fromS("COMPLETED"));
    }

    @Test
    void failedConditionReturnsTheOldItem() {
        putTrip("taken", "COMPLETED");

        var failure = catchThrowableOfType(
                ConditionalCheckFailedException.class,
                () -> dynamoDb.putItem(request -> request.tableName("trips")
                        .item(Map.of("trip_id", AttributeValue.fromS("taken")))
                        .conditionExpression("attribute_not_exists(trip_id)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)));

        assertThat(failure.item()).containsEntry("status", AttributeValue.fromS("COMPLETED"));
    }

    @Test
    void everyStatementOfABatchHasItsOwnOutcome() {
        putTrip("there", "IN_PROGRESS");

        var responses = dynamoDb.batchExecuteStatement(
                        request -> request.statements(insert("there"), insert("not-there")))
                .responses();

        assertThat(responses.get(0).error().code()).isEqualTo(BatchStatementErrorCodeEnum.DUPLICATE_ITEM);
        assertThat(responses.get(1).error()).isNull();
    }

    @Test
    void runsAreFoundByTheirIndexes() {
        dynamoDb.putItem(request -> request.tableName("aggregation-runs")
                .item(Map.of(
                        "trip_date", AttributeValue.fromS("2024-05-25"),
                        "attempt", AttributeValue.fromN("1"),
                        "open", AttributeValue.fromS("yes"),
                        "due_at", AttributeValue.fromS("2024-05-26T00:00:00Z"))));

        assertThat(dynamoDb.query(request -> request.tableName("aggregation-runs")
                                .indexName("open-runs")
                                .keyConditionExpression("#open = :yes")
                                .expressionAttributeNames(Map.of("#open", "open"))
                                .expressionAttributeValues(Map.of(":yes", AttributeValue.fromS("yes"))))
                        .items())
                .singleElement()
                .satisfies(run -> assertThat(run).containsEntry("attempt", AttributeValue.fromN("1")));
    }

    private static BatchStatementRequest insert(String tripId) {
        return BatchStatementRequest.builder()
                .statement("INSERT INTO \"trips\" VALUE {'trip_id': ?}")
                .parameters(AttributeValue.fromS(tripId))
                .build();
    }

    private static void putTrip(String id, String status) {
        dynamoDb.putItem(request -> request.tableName("trips")
                .item(Map.of("trip_id", AttributeValue.fromS(id), "status", AttributeValue.fromS(status))));
    }

    private static List<Record> readStream() {
        String arn = dynamoDb.describeTable(request -> request.tableName("trips"))
                .table()
                .latestStreamArn();
        return streams.describeStream(request -> request.streamArn(arn)).streamDescription().shards().stream()
                .map(shard -> streams.getShardIterator(request -> request.streamArn(arn)
                                .shardId(shard.shardId())
                                .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                        .shardIterator())
                .flatMap(iterator -> streams.getRecords(request -> request.shardIterator(iterator)).records().stream())
                .toList();
    }
}
