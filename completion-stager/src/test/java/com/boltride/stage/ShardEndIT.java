package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The shards of a table's stream end every four hours or so, and when the table grows. */
class ShardEndIT {

    private static final String SUNDAY = "2024-05-26T08:00:00Z";

    private static final FakeTripsStream stream = new FakeTripsStream();
    private static TestAws aws;
    private static DynamoDbClient dynamoDb;
    private static StagedObjects staged;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB, AwsService.S3));
        dynamoDb = DynamoDbClient.create();
        staged = new StagedObjects(S3Client.create(), aws.named("bolt-ride-kpis"));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void shardsThatFollowAreReadWhenTheirParentIsFinished() {
        // The lease table knows the shard of the real stream, so that is the first one here, too.
        String parent = leases().keySet().iterator().next();
        String left = "shardId-00000001716710400000-1e5a0000";
        String right = "shardId-00000001716710400000-21c40000";
        String grandchild = "shardId-00000001716724800000-9a110000";
        stream.open(parent, null);
        stream.complete(parent, "p1", SUNDAY);
        try (Stager stager = Stager.start(ReadsFakeStream.class)) {
            awaitStaged("p1");

            stream.complete(parent, "p2", SUNDAY);
            stream.open(left, parent);
            stream.open(right, parent);
            stream.complete(left, "l1", SUNDAY);
            stream.complete(right, "r1", SUNDAY);
            assertThat(leases()).containsOnlyKeys(parent);
            stream.end(parent);
            awaitStaged("p1", "p2", "l1", "r1");
            awaitCheckpoint(parent, "SHARD_END");
            assertThat(leases().get(parent).get("childShardIds").ss()).containsExactlyInAnyOrder(left, right);

            stream.complete(left, "l2", SUNDAY);
            stream.open(grandchild, left);
            stream.end(left);
            stream.complete(grandchild, "g1", SUNDAY);
            stream.complete(right, "r2", SUNDAY);
            awaitStaged("p1", "p2", "l1", "r1", "l2", "g1", "r2");
            awaitCheckpoint(left, "SHARD_END");
            assertThat(leases().get(grandchild).get("parentShardId").ss()).containsExactly(left);
            assertThat(stager.port()).isPositive();
        }
        assertThat(staged.tripIds()).doesNotHaveDuplicates();
        assertThat(staged.all().keySet())
                .anyMatch(key -> key.contains("/" + parent + "_"))
                .anyMatch(key -> key.contains("/" + grandchild + "_"));
    }

    private static void awaitStaged(String... tripIds) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(staged.tripIds()).containsExactlyInAnyOrder(tripIds));
    }

    private static void awaitCheckpoint(String shard, String checkpoint) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(leases().get(shard).get("checkpoint").s()).isEqualTo(checkpoint));
    }

    /** The items of the lease table that are leases, by shard. */
    private static Map<String, Map<String, AttributeValue>> leases() {
        List<Map<String, AttributeValue>> items = dynamoDb.scan(scan ->
                        scan.tableName(aws.named("bolt-ride-completion-stager")).consistentRead(true))
                .items();
        return items.stream()
                .filter(item -> item.get("leaseKey").s().startsWith("shardId-"))
                .collect(Collectors.toMap(item -> item.get("leaseKey").s(), item -> item));
    }

    @Configuration(proxyBeanMethods = false)
    static class ReadsFakeStream {

        @Bean
        @Primary
        DynamoDbStreamsClient fakeTripsStream() {
            return stream;
        }
    }
}
