package com.boltride.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.kinesis.model.PutRecordsResultEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of hostile records over the real stream to the service as it is delivered, with a small heap. */
@Tag("faults")
class HostileStreamIT {

    private static final int RECORDS = 5_000;
    private static final int BATCH_RECORDS = 100;
    private static final int BATCH_BYTES = 2 * 1024 * 1024;
    private static final long SEED = 4711;

    private static TestAws aws;

    private final Map<String, String> lastOfShard = new HashMap<>();
    private final Set<String> hostile = new HashSet<>();

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.S3));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void noRecordIsLostNoShardStallsAndEveryLogLineIsOneRecord(@TempDir Path logs) throws Exception {
        Path log = logs.resolve("service.log");
        try (ServiceJar service = ServiceJar.start(aws, log, "-Xmx192m")) {
            eventually().ignoreExceptions().until(service::isReady);
            publish();

            eventually().until(this::checkpointsHaveReachedTheEnd);
            Set<String> dead = new DeadLetters(aws.named("nsp-bolt-ride-dlq")).sequenceNumbers();

            assertThat(trips())
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, HostileRecords.goodAmong(RECORDS))
                            .mapToObj(HostileRecords::goodId)
                            .toList());
            // More may be dead: a call that this test's client repeats puts its records twice.
            assertThat(hostile).hasSize(RECORDS - HostileRecords.goodAmong(RECORDS));
            assertThat(dead).containsAll(hostile);
            assertThat(service.terminate()).isZero();
        }
        JsonMapper json = JsonMapper.shared();
        assertThat(Files.readAllLines(log))
                .hasSizeGreaterThan(RECORDS / 2)
                .allSatisfy(line -> assertThat(json.readTree(line))
                        .isInstanceOfSatisfying(
                                JsonNode.class,
                                entry -> assertThat(entry.has("@timestamp")).isTrue()));
    }

    private void publish() {
        HostileRecords records = new HostileRecords(SEED);
        try (KinesisClient kinesis = KinesisClient.create()) {
            List<PutRecordsRequestEntry> batch = new ArrayList<>();
            int bytes = 0;
            for (int i = 0; i < RECORDS; i++) {
                byte[] record = records.next();
                if (batch.size() == BATCH_RECORDS || bytes + record.length > BATCH_BYTES) {
                    put(kinesis, batch);
                    batch.clear();
                    bytes = 0;
                }
                batch.add(PutRecordsRequestEntry.builder()
                        .partitionKey(Integer.toString(i))
                        .data(SdkBytes.fromByteArray(record))
                        .build());
                bytes += record.length;
            }
            put(kinesis, batch);
        }
    }

    private void put(KinesisClient kinesis, List<PutRecordsRequestEntry> batch) {
        List<PutRecordsRequestEntry> left = List.copyOf(batch);
        while (!left.isEmpty()) {
            List<PutRecordsRequestEntry> entries = left;
            List<PutRecordsResultEntry> results = kinesis.putRecords(put ->
                            put.streamName(aws.named("trip-start-events")).records(entries))
                    .records();
            List<PutRecordsRequestEntry> refused = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                if (results.get(i).errorCode() == null) {
                    note(Integer.parseInt(entries.get(i).partitionKey()), results.get(i));
                } else {
                    refused.add(entries.get(i));
                }
            }
            left = refused;
        }
    }

    private void note(int number, PutRecordsResultEntry result) {
        if (!HostileRecords.isGood(number)) {
            hostile.add(result.sequenceNumber());
        }
        lastOfShard.merge(
                result.shardId(),
                result.sequenceNumber(),
                (one, other) -> new BigInteger(one).compareTo(new BigInteger(other)) > 0 ? one : other);
    }

    private boolean checkpointsHaveReachedTheEnd() {
        try (DynamoDbClient dynamoDb = DynamoDbClient.create()) {
            return lastOfShard.entrySet().stream()
                    .allMatch(shard -> dynamoDb.getItem(get -> get.tableName(aws.named("bolt-ride-trip-start-service"))
                                    .consistentRead(true)
                                    .key(Map.of("leaseKey", AttributeValue.fromS(shard.getKey()))))
                            .item()
                            .get("checkpoint")
                            .s()
                            .equals(shard.getValue()));
        }
    }

    private static List<String> trips() {
        try (DynamoDbClient dynamoDb = DynamoDbClient.create()) {
            return dynamoDb.scanPaginator(scan -> scan.tableName(aws.named("trips"))).items().stream()
                    .map(item -> item.get("trip_id").s())
                    .toList();
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(200));
    }
}
