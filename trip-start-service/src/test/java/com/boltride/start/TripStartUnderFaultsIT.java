package com.boltride.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.faults.ServiceHealth;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** The service with an AWS that fails, goes away, or is slow. Every event ends in the table or as a dead letter, once. */
@Tag("faults")
@ExtendWith(OutputCaptureExtension.class)
class TripStartUnderFaultsIT {

    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(3);
    private static final Set<String> DEAD = new TreeSet<>();

    private static TestAws aws;
    private static FaultProxy proxy;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;
    private static ConfigurableApplicationContext service;
    private static ServiceHealth health;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        com.boltride.local.AwsService.KINESIS,
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SQS,
                        com.boltride.local.AwsService.S3));
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        service = new SpringApplicationBuilder(TripStartService.class)
                .profiles("local")
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--bolt-ride.aws.attempt-timeout=2s",
                        "--bolt-ride.aws.call-timeout=" + CALL_TIMEOUT.toSeconds() + "s",
                        // As in production: with the local profile's second, a slow lease table costs the lease.
                        "--bolt-ride.consumer.leases.failover-time=10s");
        health = new ServiceHealth(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        // Every shard is read before anything breaks.
        publish("well", 40);
        awaitApplied("well", 40);
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        aws.close();
    }

    @AfterEach
    void heal() {
        proxy.heal();
    }

    @Test
    void everyEventIsAppliedOrDeadWhenThreeCallsInTenFail() {
        for (AwsService dependency : List.of(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS)) {
            proxy.inject(dependency, Faults.rate(0.3).withTimeOuts().withSeed(3));
        }

        publish("faulty", 600);

        awaitApplied("faulty", 600);
        for (AwsService dependency : List.of(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS)) {
            assertThat(proxy.injected(dependency))
                    .as("broken calls of " + dependency)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @CsvSource({"KINESIS,kinesis", "DYNAMODB,dynamodb", "SQS,sqs"})
    void dependencyThatIsAwayIsNamedAndWaitedFor(AwsService dependency, String name) {
        proxy.inject(dependency, Faults.away().withSeed(7));

        publish(name, 60);

        eventually().untilAsserted(() -> assertThat(health.waitingFor()).contains(name));
        // Longer than the longest call: whatever gives up, gives up now.
        await().during(CALL_TIMEOUT.plusSeconds(1))
                .atMost(Duration.ofMinutes(2))
                .until(health::isAlive);
        assertThat(deadLetters(name)).isEmpty();

        proxy.heal();

        awaitApplied(name, 60);
        eventually().untilAsserted(() -> assertThat(health.waitingFor()).isEmpty());
    }

    @Test
    void slowTableHoldsTheServiceUpAndCostsItNeitherMemoryNorLeases(CapturedOutput log) {
        Map<String, String> owners = leaseOwners();
        proxy.inject(AwsService.DYNAMODB, Faults.slow(Duration.ofSeconds(1)));

        // Several times what may be in flight.
        publish("slow", 2000);

        eventually().until(() -> applied("slow").size() >= 500);
        // Two shards with eight calls in flight each, and the few that are about leases.
        assertThat(proxy.mostAtOnce(AwsService.DYNAMODB)).isLessThanOrEqualTo(2 * 8 + 8);
        assertThat(leaseOwners()).isEqualTo(owners).hasSize(2);
        assertThat(health.isAlive()).isTrue();

        proxy.heal();

        awaitApplied("slow", 2000);
        assertThat(leaseOwners()).isEqualTo(owners);
        // What a worker says that has lost a lease, be it for a moment.
        assertThat(log.getOut()).doesNotContain("gives up shardId");
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(4)).pollInterval(Duration.ofMillis(250));
    }

    /** Starts of as many trips, and for every twentieth a record that is no event. */
    private static void publish(String prefix, int trips) {
        List<PutRecordsRequestEntry> records = IntStream.range(0, trips + trips / 20)
                .mapToObj(i -> i < trips ? start(prefix + "-" + i) : record(prefix + "-bad-" + i, "{" + prefix + i))
                .toList();
        for (int from = 0; from < records.size(); from += 500) {
            List<PutRecordsRequestEntry> some = records.subList(from, Math.min(from + 500, records.size()));
            assertThat(kinesis.putRecords(put -> put.streamName(aws.named("trip-start-events"))
                                    .records(some))
                            .failedRecordCount())
                    .isZero();
        }
    }

    private static PutRecordsRequestEntry start(String tripId) {
        return record(
                tripId,
                "{\"trip_id\":\"" + tripId
                        + "\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"1\",\"destination\":\"2\"}");
    }

    private static PutRecordsRequestEntry record(String key, String data) {
        return PutRecordsRequestEntry.builder()
                .partitionKey(key)
                .data(SdkBytes.fromUtf8String(data))
                .build();
    }

    /** Exactly the trips that were published, each as it was; and what was no event, and nothing else, is dead. */
    private static void awaitApplied(String prefix, int trips) {
        eventually().untilAsserted(() -> {
            assertThat(applied(prefix)).hasSize(trips);
            assertThat(deadLetters(prefix)).hasSize(trips / 20);
        });
        assertThat(applied(prefix).values())
                .allSatisfy(trip -> assertThat(trip)
                        .containsEntry("status", AttributeValue.fromS("IN_PROGRESS"))
                        .containsEntry("origin", AttributeValue.fromS("1")));
    }

    private static Map<String, Map<String, AttributeValue>> applied(String prefix) {
        return items(aws.named("trips")).stream()
                .filter(item -> item.get("trip_id").s().startsWith(prefix + "-"))
                .collect(Collectors.toMap(item -> item.get("trip_id").s(), item -> item));
    }

    /** The payloads of dead letters, each once: SQS may be sent a letter twice, when an answer of its is lost. */
    private static Set<String> deadLetters(String prefix) {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(600))
                    .messages();
            some.forEach(message -> DEAD.add(message.body().replaceAll("(?s).*\"payload\":\"([^\"]*)\".*", "$1")));
        } while (!some.isEmpty());
        return DEAD.stream().filter(payload -> payload.startsWith("{" + prefix)).collect(Collectors.toSet());
    }

    /** Who holds which shard. */
    private static Map<String, String> leaseOwners() {
        Map<String, String> owners = new TreeMap<>();
        for (Map<String, AttributeValue> item : items(aws.named("bolt-ride-trip-start-service"))) {
            if (item.get("leaseKey").s().startsWith("shardId-") && item.containsKey("leaseOwner")) {
                owners.put(item.get("leaseKey").s(), item.get("leaseOwner").s());
            }
        }
        return new HashMap<>(owners);
    }

    private static Collection<Map<String, AttributeValue>> items(String table) {
        return dynamoDb.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .toList();
    }
}
