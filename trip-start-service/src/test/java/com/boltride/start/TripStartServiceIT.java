package com.boltride.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.kinesis.model.PutRecordsRequestEntry;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

class TripStartServiceIT {

    private static TestAws aws;
    private static ConfigurableApplicationContext service;
    private static KinesisClient kinesis;
    private static DynamoDbClient dynamoDb;
    private static SqsClient sqs;

    private final List<String> deadLetters = new ArrayList<>();

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults()
                .withServices(AwsService.KINESIS, AwsService.DYNAMODB, AwsService.SQS, AwsService.S3));
        kinesis = KinesisClient.create();
        dynamoDb = DynamoDbClient.create();
        sqs = SqsClient.create();
        service = new SpringApplicationBuilder(TripStartService.class)
                .profiles("local")
                .run("--server.port=0", "--logging.structured.format.console=");
    }

    @AfterAll
    static void stop() {
        service.close();
        aws.close();
    }

    @Test
    void startCreatesItsTripUnderCanonicalNames() {
        publish("""
                {"trip_id":"canonical","start_time":"2024-05-25T13:19:00Z","origin":"93","destination":"212",
                 "estimated_fare_amount":34.180000000000001,"vendor_id":"1","surge":1.5}""", """
                {"trip_id":"aliased","pickup_datetime":"2024-05-25 13:19:00","pickup_location_id":"93",
                 "dropoff_location_id":"212","estimated_fare_amount":"34.180000000000001","vendor_id":"1","surge":"1.5",
                 "estimated_dropoff_datetime":null}""");

        eventually()
                .untilAsserted(() -> assertThat(List.of(trip("canonical"), trip("aliased")))
                        .allSatisfy(trip -> assertThat(trip)
                                .containsEntry("status", text("IN_PROGRESS"))
                                .containsEntry("start_time", text("2024-05-25T13:19:00Z"))
                                .containsEntry("origin", text("93"))
                                .containsEntry("destination", text("212"))
                                .containsEntry("vendor_id", text("1"))
                                .containsEntry("estimated_fare_amount", AttributeValue.fromN("34.180000000000001"))
                                .containsEntry("attributes", AttributeValue.fromM(Map.of("surge", text("1.5"))))
                                .doesNotContainKey("estimated_end_time")));
    }

    @Test
    void garbageBecomesDeadLettersAndItsNeighboursBecomeTrips() {
        publish(
                start("before", "1"),
                "{cut off",
                start("between", "1"),
                "{\"trip_id\":\"homeless\"}",
                start("after", "1"));

        eventually().untilAsserted(() -> {
            assertThat(List.of(trip("before"), trip("between"), trip("after"))).doesNotContain(Map.of());
            assertThat(deadLetters())
                    .anySatisfy(letter -> assertThat(letter)
                            .contains("\"reason\":\"MALFORMED_JSON\"", "\"payload\":\"{cut off\"")
                            .contains(
                                    "\"stream\":\"" + aws.named("trip-start-events") + "\"",
                                    "\"shard\":\"shardId-",
                                    "\"sequence_number\":\"")
                            .contains("\"arrival_time\":\""))
                    .anySatisfy(letter -> assertThat(letter)
                            .contains("\"reason\":\"MISSING_FIELD\"", "homeless")
                            .contains("\"field\":\"start_time\""));
        });
        assertThat(trip("homeless")).isEmpty();
    }

    @Test
    void firstStartStandsAndOneThatSaysSomethingElseIsKeptForAPerson() {
        publish(start("twice", "first"));
        eventually().until(() -> !trip("twice").isEmpty());

        publish(start("twice", "first"), start("twice", "second"));

        eventually()
                .untilAsserted(() -> assertThat(deadLetters())
                        .anySatisfy(
                                letter -> assertThat(letter).contains("\"reason\":\"CONFLICT\"", "twice", "second")));
        assertThat(trip("twice")).containsEntry("origin", text("first"));
        assertThat(deadLetters()).noneMatch(letter -> letter.contains("\\\"first\\\""));
    }

    @Test
    void serviceTellsItsHealthAndItsMetricsToAnyone() throws Exception {
        publish(start("measured", "1"));
        eventually().until(() -> !trip("measured").isEmpty());

        assertThat(get("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        eventually()
                .untilAsserted(() -> assertThat(get("/actuator/prometheus"))
                        .containsPattern("bolt_ride_events_total\\{outcome=\"applied\".*stream=\""
                                + aws.named("trip-start-events") + "\".*} [1-9]")
                        .containsPattern("bolt_ride_millis_behind_latest\\{.*stream=\"" + aws.named("trip-start-events")
                                + "\".*} ")
                        .containsPattern("bolt_ride_event_latency_seconds_count\\{.*stream=\""
                                + aws.named("trip-start-events") + "\".*} [1-9]"));
    }

    @Test
    void processThatIsToldToStopEndsWithZero(@TempDir Path logs) throws Exception {
        try (ServiceJar process = ServiceJar.start(aws, logs.resolve("service.log"))) {
            eventually().ignoreExceptions().until(process::isReady);

            assertThat(process.terminate()).isZero();
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100));
    }

    /** All in one shard, so that neighbours stay neighbours. */
    private static void publish(String... events) {
        List<PutRecordsRequestEntry> entries = new ArrayList<>();
        for (String event : events) {
            entries.add(PutRecordsRequestEntry.builder()
                    .partitionKey("one shard")
                    .data(SdkBytes.fromUtf8String(event))
                    .build());
        }
        kinesis.putRecords(put -> put.streamName(aws.named("trip-start-events")).records(entries));
    }

    private static String start(String tripId, String origin) {
        return "{\"trip_id\":\"" + tripId + "\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"" + origin
                + "\",\"destination\":\"2\"}";
    }

    private static Map<String, AttributeValue> trip(String id) {
        return dynamoDb.getItem(get ->
                        get.tableName(aws.named("trips")).consistentRead(true).key(Map.of("trip_id", text(id))))
                .item();
    }

    /** Every dead letter seen so far. */
    private List<String> deadLetters() {
        String url = sqs.getQueueUrl(get -> get.queueName(aws.named("nsp-bolt-ride-dlq")))
                .queueUrl();
        sqs
                .receiveMessage(
                        receive -> receive.queueUrl(url).maxNumberOfMessages(10).visibilityTimeout(0))
                .messages()
                .stream()
                .map(Message::body)
                .filter(body -> !deadLetters.contains(body))
                .forEach(deadLetters::add);
        return deadLetters;
    }

    private static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    private static String get(String path) throws Exception {
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
