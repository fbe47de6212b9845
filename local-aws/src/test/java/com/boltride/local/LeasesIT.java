package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.kinesis.model.Shard;

@Tag("local-aws")
class LeasesIT {

    private static LocalAws aws;
    private static Clients clients;
    private static DynamoDbClient dynamoDb;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
        clients = new Clients(aws::endpoint, AwsIdentity.LOCAL);
        dynamoDb = clients.dynamoDb();
    }

    @AfterAll
    static void stop() {
        clients.close();
        aws.close();
    }

    @Test
    void everyShardOfAStreamHasALease() {
        List<Shard> shards = new Streams(clients.kinesis()).shards("trip-start-events");

        assertThat(leases("bolt-ride-trip-start-service"))
                .hasSize(2)
                .containsExactlyInAnyOrderElementsOf(shards.stream()
                        .map(shard -> newLease(
                                shard.shardId(),
                                shard.hashKeyRange().startingHashKey(),
                                shard.hashKeyRange().endingHashKey()))
                        .toList());
        assertThat(leases("bolt-ride-trip-end-service")).hasSize(2);
    }

    @Test
    void stagerHasALeaseForTheShardOfTheTablesStream() {
        String stream = dynamoDb.describeTable(request -> request.tableName("trips"))
                .table()
                .latestStreamArn();
        String shard = clients.dynamoDbStreams()
                .describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()
                .get(0)
                .shardId();

        assertThat(leases("bolt-ride-completion-stager")).containsExactly(newLease(shard, "0", "1"));
    }

    @Test
    void everyLeaseTableHasTheIndexByOwner() {
        assertThat(List.of("bolt-ride-trip-start-service", "bolt-ride-trip-end-service", "bolt-ride-completion-stager"))
                .allSatisfy(table -> {
                    List<GlobalSecondaryIndexDescription> indexes = dynamoDb.describeTable(
                                    request -> request.tableName(table))
                            .table()
                            .globalSecondaryIndexes();
                    assertThat(indexes).singleElement().satisfies(index -> {
                        assertThat(index.indexName()).isEqualTo("LeaseOwnerToLeaseKeyIndex");
                        assertThat(index.indexStatus()).isEqualTo(IndexStatus.ACTIVE);
                        assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.KEYS_ONLY);
                    });
                });
    }

    private static List<Map<String, AttributeValue>> leases(String table) {
        return dynamoDb.scan(request -> request.tableName(table)).items();
    }

    /** As version 3.5.1 of the library writes it: {@code DynamoDBLeaseSerializer.toDynamoRecord}. */
    private static Map<String, AttributeValue> newLease(String shardId, String firstHashKey, String lastHashKey) {
        return Map.of(
                "leaseKey", AttributeValue.fromS(shardId),
                "leaseCounter", AttributeValue.fromN("0"),
                "ownerSwitchesSinceCheckpoint", AttributeValue.fromN("0"),
                "checkpoint", AttributeValue.fromS("TRIM_HORIZON"),
                "checkpointSubSequenceNumber", AttributeValue.fromN("0"),
                "startingHashKey", AttributeValue.fromS(firstHashKey),
                "endingHashKey", AttributeValue.fromS(lastHashKey),
                "entityType", AttributeValue.fromS("LEASE"));
    }
}
