package com.boltride.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.faults.AwsService;
import com.boltride.faults.FaultProxy;
import com.boltride.faults.Faults;
import com.boltride.local.LocalAwsOptions;
import com.boltride.stream.TripApplier;
import com.boltride.testaws.TestAws;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * The service with an AWS that fails. What it shares with trip-start-service, an AWS that goes away or is slow, is tried
 * there.
 */
@Tag("faults")
class TripEndUnderFaultsIT {

    private static final Pattern TRIP_ID = Pattern.compile("\\\\\"trip_id\\\\\":\\\\\"([a-z]+-[0-9]+)");

    private static TestAws aws;
    private static FaultProxy proxy;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(
                        com.boltride.local.AwsService.KINESIS,
                        com.boltride.local.AwsService.DYNAMODB,
                        com.boltride.local.AwsService.SQS,
                        com.boltride.local.AwsService.S3)
                .withRetryDelay(Duration.ZERO)
                .withMaxReceiveCount(1000));
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        proxy = FaultProxy.inFrontOf(aws.environment());
        proxy.systemProperties().forEach(System::setProperty);
        service = new SpringApplicationBuilder(TripEndService.class)
                .profiles("local")
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--bolt-ride.aws.attempt-timeout=2s",
                        "--bolt-ride.aws.call-timeout=3s",
                        "--bolt-ride.consumer.leases.failover-time=10s");
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
        aws.close();
    }

    @Test
    void everyEndIsAppliedOrWaitsOrIsDeadWhenThreeCallsInTenFail() throws InterruptedException {
        start("open", "2024-05-25T13:19:00Z", 300);
        start("backwards", "2024-05-25T23:00:00Z", 30);
        for (AwsService dependency : List.of(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS)) {
            proxy.inject(dependency, Faults.rate(0.3).withTimeOuts().withSeed(3));
        }

        publish("open", 300);
        publish("early", 100);
        publish("backwards", 30);

        Set<String> waiting = new TreeSet<>();
        Set<String> dead = new TreeSet<>();
        await().atMost(Duration.ofMinutes(4)).untilAsserted(() -> {
            waiting.addAll(letters(aws.named("nsp-bolt-ride-retry-queue"), "NO_START"));
            dead.addAll(letters(aws.named("nsp-bolt-ride-dlq"), "END_BEFORE_START"));
            assertThat(completed()).hasSize(300);
            assertThat(waiting).hasSize(100);
            assertThat(dead).hasSize(30);
        });
        assertThat(completed()).isEqualTo(ids("open", 300));
        assertThat(waiting).isEqualTo(ids("early", 100));
        assertThat(dead).isEqualTo(ids("backwards", 30));
        assertThat(proxy.injected(AwsService.SQS)).isPositive();
    }

    private static Set<String> ids(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Before there are faults, so that it ends. */
    private static void start(String prefix, String time, int count) throws InterruptedException {
        TripEventDecoder decoder = new TripEventDecoder(EventKind.START, ZoneOffset.UTC);
        List<PublishedEvent> starts = ids(prefix, count).stream()
                .map(id -> "{\"trip_id\":\"" + id + "\",\"start_time\":\"" + time
                        + "\",\"origin\":\"1\",\"destination\":\"2\"}")
                .map(json -> decoder.decodeJson(json.getBytes(StandardCharsets.UTF_8)))
                .map(decoded -> new PublishedEvent(((Decoded.Valid) decoded).event(), "1"))
                .toList();
        assertThat(service.getBean(TripApplier.class).apply(starts)).containsOnly(Verdict.APPLIED);
    }

    private static void publish(String prefix, int count) {
        List<PutRecordsRequestEntry> ends = ids(prefix, count).stream()
                .map(id -> PutRecordsRequestEntry.builder()
                        .partitionKey(id)
                        .data(SdkBytes.fromUtf8String("{\"trip_id\":\"" + id
                                + "\",\"end_time\":\"2024-05-25T13:48:00Z\",\"fare_amount\":10.10}"))
                        .build())
                .toList();
        assertThat(kinesis.putRecords(put ->
                                put.streamName(aws.named("trip-end-events")).records(ends))
                        .failedRecordCount())
                .isZero();
    }

    private static Set<String> completed() {
        return dynamoDb.scanPaginator(scan -> scan.tableName(aws.named("trips")).consistentRead(true)).items().stream()
                .filter(item -> item.get("status").s().equals("COMPLETED"))
                .map(item -> item.get("trip_id").s())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The trips of the letters in a queue that are received now, each of which must have the reason. */
    private static Set<String> letters(String queue, String reason) {
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        Set<String> tripIds = new TreeSet<>();
        List<Message> some;
        do {
            some = sqs.receiveMessage(receive ->
                            receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(600))
                    .messages();
            for (Message message : some) {
                assertThat(message.body()).contains("\"reason\":\"" + reason + "\"");
                Matcher tripId = TRIP_ID.matcher(message.body());
                assertThat(tripId.find()).as(message.body()).isTrue();
                tripIds.add(tripId.group(1));
            }
        } while (!some.isEmpty());
        return tripIds;
    }
}
