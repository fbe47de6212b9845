package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.testaws.TestTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.kinesis.KinesisClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A pipeline that is left running, for a producer that is not ours, and for a collector that wants to know what it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpIT {

    private static final Duration LIMIT = UpCommand.LIMIT;

    private static final String FOREIGN_TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final TestTarget target = TestTarget.start();
    private TraceCollector collector;
    private UpCommand up;
    private List<ProcessHandle> started;
    private RunningPipeline pipeline;

    @BeforeAll
    void start() throws IOException {
        collector = new TraceCollector();
        up = UpCommand.start(
                target,
                "up-it",
                Map.of(
                        "BOLT_RIDE_TRACING_ENABLED", "true",
                        "BOLT_RIDE_TRACING_RATIO", "1",
                        "BOLT_RIDE_TRACING_ENDPOINT", collector.endpoint()));
        started = up.process().descendants();
        pipeline = up.pipeline();
    }

    @AfterAll
    void sigtermEndsEverythingThatWasStarted() throws InterruptedException {
        up.process().terminate();

        assertThat(up.process().await(LIMIT)).isEqualTo(143);
        assertThat(started).hasSizeGreaterThan(6);
        await().atMost(LIMIT).until(() -> started.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(up.environmentFile()).doesNotExist();
        collector.close();
        target.close();
    }

    /** As the original pipeline's producer sends them: CSV rows as JSON, every value a string or null; the end first. */
    @Test
    void eventsOfAForeignProducerBecomeATrip() {
        try (KinesisClient kinesis = pipeline.kinesis();
                DynamoDbClient dynamoDb = pipeline.dynamoDb()) {
            put(kinesis, pipeline.named("trip-end-events"), "c66ce556bc", """
                    {"dropoff_datetime": "2024-05-25 14:05:00", "rate_code": "5.0", "passenger_count": null,
                     "trip_distance": "0.1", "fare_amount": "40.09620692463166", "tip_amount": "0.0",
                     "payment_type": "", "trip_type": "2.0", "trip_id": "c66ce556bc", "channel": "app"}
                    """);
            put(kinesis, pipeline.named("trip-start-events"), "c66ce556bc", """
                    {"trip_id": "c66ce556bc", "pickup_location_id": "93", "dropoff_location_id": "94", "vendor_id": "1",
                     "pickup_datetime": "2024-05-25 13:19:00", "estimated_dropoff_datetime": "2024-05-25 14:03:00",
                     "estimated_fare_amount": "34.18595283806629"}
                    """);

            await().atMost(LIMIT)
                    .untilAsserted(() -> assertThat(trip(dynamoDb, "c66ce556bc"))
                            .containsEntry("status", AttributeValue.fromS("COMPLETED"))
                            .containsEntry("start_time", AttributeValue.fromS("2024-05-25T13:19:00Z"))
                            .containsEntry("end_time", AttributeValue.fromS("2024-05-25T14:05:00Z"))
                            .containsEntry("origin", AttributeValue.fromS("93"))
                            .containsEntry("destination", AttributeValue.fromS("94"))
                            .containsEntry("fare_amount", AttributeValue.fromN("40.09620692463166"))
                            .containsEntry("estimated_fare_amount", AttributeValue.fromN("34.18595283806629"))
                            .containsEntry("rate_code", AttributeValue.fromN("5"))
                            .containsEntry(
                                    "attributes", AttributeValue.fromM(Map.of("channel", AttributeValue.fromS("app"))))
                            .doesNotContainKeys("passenger_count", "payment_type"));
        }
    }

    /** Its end waits in the retry queue for a start that another producer traces, and is linked to. */
    @Test
    void tripIsFollowedFromItsProducerToTheBucket() throws IOException, InterruptedException {
        publishEndOf("followed");
        await().atMost(LIMIT)
                .until(() -> !collector
                        .where(span -> span.isAbout("followed")
                                && span.service().equals("redrive-worker")
                                && "early".equals(span.attributes().get("boltride.outcome")))
                        .isEmpty());
        try (KinesisClient kinesis = pipeline.kinesis()) {
            put(kinesis, pipeline.named("trip-start-events"), "followed", """
                    {"trip_id": "followed", "start_time": "2024-05-25T13:19:00Z", "origin": "93", "destination": "94",
                     "traceparent": "00-%s-b7ad6b7169203331-01"}
                    """.formatted(FOREIGN_TRACE));
        }

        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(collector.where(CollectedSpan::isStaging))
                        .filteredOn(span -> span.isAbout("followed"))
                        .singleElement()
                        .satisfies(this::hasComeAllTheWay));
        assertThat(collector.where(span -> span.trace().equals(FOREIGN_TRACE)))
                .extracting(CollectedSpan::toString)
                .containsExactlyInAnyOrder(
                        "trip-start-service: process " + pipeline.named("trip-start-events"),
                        "trip-start-service: BatchExecuteStatement " + pipeline.named("trips"));
    }

    private void hasComeAllTheWay(CollectedSpan staging) throws IOException {
        String retryQueue = pipeline.named("nsp-bolt-ride-retry-queue");
        assertThat(collector.upwardsFrom(staging))
                .extracting(CollectedSpan::toString)
                .containsExactly(
                        "completion-stager: stage " + pipeline.named("trips"),
                        "redrive-worker: BatchExecuteStatement " + pipeline.named("trips"),
                        "redrive-worker: process " + retryQueue,
                        "trip-end-service: create " + retryQueue,
                        "trip-end-service: process " + pipeline.named("trip-end-events"),
                        "producer-app: create " + pipeline.named("trip-end-events"));
        assertThat(staging.links()).containsExactly(FOREIGN_TRACE);
        assertThat(Files.readString(up.log("trip-end-service"))).contains("\"traceId\":\"" + staging.trace() + '"');
    }

    private void publishEndOf(String tripId) throws IOException, InterruptedException {
        try (S3Client s3 = pipeline.s3()) {
            String bucket = pipeline.named("bolt-ride-kpis");
            s3.putObject(
                    put -> put.bucket(bucket).key("data/no_starts.csv"),
                    RequestBody.fromString("trip_id,start_time,origin,destination\n"));
            s3.putObject(
                    put -> put.bucket(bucket).key("data/one_end.csv"),
                    RequestBody.fromString("trip_id,end_time,fare_amount\n" + tripId + ",2024-05-25T14:05:00Z,12.5\n"));
        }
        int status = pipeline.statusOfPost(
                "BOLT_RIDE_PRODUCER_APP_URL",
                "/runs",
                "{\"startKey\":\"data/no_starts.csv\",\"endKey\":\"data/one_end.csv\"}");
        assertThat(status).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCHEDULER_SERVICE",
                "TRIP_START_SERVICE",
                "TRIP_END_SERVICE",
                "COMPLETION_STAGER",
                "REDRIVE_WORKER",
                "PRODUCER_APP"
            })
    void everyServiceIsReadyWhereTheVariablesSay(String service) throws IOException, InterruptedException {
        String url = "BOLT_RIDE_" + service + "_URL";

        assertThat(pipeline.statusOf(url, "/actuator/health/readiness", false)).isEqualTo(200);
        assertThat(pipeline.statusOf(url, "/actuator/prometheus", false)).isEqualTo(401);
        assertThat(pipeline.statusOf(url, "/actuator/prometheus", true)).isEqualTo(200);
    }

    @Test
    void restNeedsThePasswordThatTheVariablesHold() throws IOException, InterruptedException {
        assertThat(pipeline.statusOf("BOLT_RIDE_PRODUCER_APP_URL", "/runs", false))
                .isEqualTo(401);
        assertThat(pipeline.statusOf("BOLT_RIDE_PRODUCER_APP_URL", "/runs", true))
                .isEqualTo(200);
    }

    @Test
    void portsThatAreTakenAreSaidInOneLine() throws IOException, InterruptedException {
        Path other = Files.createDirectories(up.directory().resolve("other"));

        BoltRideCommand second =
                BoltRideCommand.start(other, "up", "--port-base=" + up.portBase(), "--env-file=local.env");

        assertThat(second.await(LIMIT)).isEqualTo(2);
        assertThat(second.output().lines())
                .last()
                .asString()
                .isEqualTo("bolt-ride up: port " + up.portBase() + ", meant for scheduler-service, is taken:"
                        + " choose others with --port-base N");
    }

    private static void put(KinesisClient kinesis, String stream, String key, String event) {
        kinesis.putRecord(
                request -> request.streamName(stream).partitionKey(key).data(SdkBytes.fromUtf8String(event)));
    }

    private Map<String, AttributeValue> trip(DynamoDbClient dynamoDb, String id) {
        return dynamoDb.getItem(request -> request.tableName(pipeline.named("trips"))
                        .key(Map.of("trip_id", AttributeValue.fromS(id)))
                        .consistentRead(true))
                .item();
    }
}
