package com.boltride.end;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.stream.TripApplier;
import com.boltride.testaws.TestAws;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class TripEndServiceIT {

    private static TestAws aws;
    private static ConfigurableApplicationContext service;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;

    private final Map<String, String> letters = new HashMap<>();

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.S3)
                .withRetryDelay(Duration.ZERO)
                .withMaxReceiveCount(1000));
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        service = new SpringApplicationBuilder(TripEndService.class)
                .profiles("local")
                .run("--server.port=0", "--logging.structured.format.console=");
    }

    @AfterAll
    static void stop() {
        service.close();
        aws.close();
    }

    @Test
    void endCompletesItsTrip() throws Exception {
        started("completed");

        publish("completed", end("completed", "2024-05-25 13:48:00", "10.10"));

        eventually()
                .untilAsserted(() -> assertThat(trip("completed"))
                        .containsEntry("status", text("COMPLETED"))
                        .containsEntry("end_time", text("2024-05-25T13:48:00Z"))
                        .containsEntry("fare_amount", AttributeValue.fromN("10.10"))
                        .containsEntry("origin", text("1"))
                        .doesNotContainKey("rate_code"));
    }

    @Test
    void endWithoutAStartWaitsInTheRetryQueue() {
        publish("early", end("early", "2024-05-25 13:48:00", "10.10"));

        eventually()
                .untilAsserted(() -> assertThat(letters(aws.named("nsp-bolt-ride-retry-queue")))
                        .anySatisfy(letter -> assertThat(letter)
                                .contains(
                                        "\"reason\":\"NO_START\"",
                                        "\"stream\":\"" + aws.named("trip-end-events") + "\"",
                                        "early")));
        assertThat(trip("early")).isEmpty();
    }

    @Test
    void endBeforeTheStartIsADeadLetterAndTheTripStaysOpen() throws Exception {
        started("backwards");

        publish("backwards", end("backwards", "2024-05-25 13:18:59", "10.10"));

        eventually()
                .untilAsserted(() -> assertThat(letters(aws.named("nsp-bolt-ride-dlq")))
                        .anySatisfy(
                                letter -> assertThat(letter).contains("\"reason\":\"END_BEFORE_START\"", "backwards")));
        assertThat(trip("backwards")).containsEntry("status", text("IN_PROGRESS"));
    }

    @Test
    void firstEndStandsAndOneThatSaysSomethingElseIsKeptForAPerson() throws Exception {
        started("twice");
        double duplicates = counted("duplicate");

        publish("twice", end("twice", "2024-05-25 13:48:00", "10.10"));
        publish("twice", end("twice", "2024-05-25 13:48:00", "10.1"));
        publish("twice", end("twice", "2024-05-25 13:48:00", "99"));

        eventually()
                .untilAsserted(() -> assertThat(letters(aws.named("nsp-bolt-ride-dlq")))
                        .anySatisfy(letter -> assertThat(letter).contains("\"reason\":\"CONFLICT\"", "twice", "99")));
        assertThat(trip("twice")).containsEntry("fare_amount", AttributeValue.fromN("10.10"));
        assertThat(counted("duplicate") - duplicates).isEqualTo(1);
    }

    @Test
    void hostileEndsAreDeadLettersAndHoldNobodyUp() throws Exception {
        started("unharmed");
        double rejected = counted("rejected");

        // All on the shard of the good one, and before it.
        HostileEnds.ALL.forEach(end -> publish("unharmed", end));
        publish("unharmed", end("unharmed", "2024-05-25 13:48:00", "10.10"));

        eventually()
                .untilAsserted(() -> assertThat(counted("rejected") - rejected).isEqualTo(HostileEnds.ALL.size()));
        eventually().until(() -> trip("unharmed").get("status").equals(text("COMPLETED")));
        assertThat(trip("t1")).isEmpty();
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }

    private static void publish(String tripId, String event) {
        kinesis.putRecord(put -> put.streamName(aws.named("trip-end-events"))
                .partitionKey(tripId)
                .data(SdkBytes.fromUtf8String(event)));
    }

    private static String end(String tripId, String endTime, String fare) {
        return "{\"trip_id\":\"" + tripId + "\",\"dropoff_datetime\":\"" + endTime + "\",\"fare_amount\":\"" + fare
                + "\",\"rate_code\":\"\"}";
    }

    private static void started(String tripId) throws InterruptedException {
        String start = "{\"trip_id\":\"" + tripId
                + "\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"1\",\"destination\":\"2\"}";
        Decoded decoded = new TripEventDecoder(EventKind.START, ZoneOffset.UTC)
                .decodeJson(start.getBytes(StandardCharsets.UTF_8));
        PublishedEvent event = new PublishedEvent(((Decoded.Valid) decoded).event(), "1");
        assertThat(service.getBean(TripApplier.class).apply(List.of(event))).containsExactly(Verdict.APPLIED);
    }

    private static Map<String, AttributeValue> trip(String id) {
        return dynamoDb.getItem(get ->
                        get.tableName(aws.named("trips")).consistentRead(true).key(Map.of("trip_id", text(id))))
                .item();
    }

    /** Every letter seen so far in the queue. */
    private List<String> letters(String queue) {
        String url = sqs.getQueueUrl(get -> get.queueName(queue)).queueUrl();
        sqs
                .receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages()
                .stream()
                .map(Message::body)
                .forEach(body -> letters.put(body, queue));
        return letters.keySet().stream()
                .filter(body -> queue.equals(letters.get(body)))
                .toList();
    }

    private static double counted(String outcome) {
        return service.getBean(MeterRegistry.class)
                .get("bolt.ride.events")
                .tag("stream", aws.named("trip-end-events"))
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }
}
