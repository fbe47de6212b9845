package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.s3.S3Client;

/** The whole service, on DynamoDB Local's stream and a bucket. */
class CompletionStagerIT {

    private static final Instant SATURDAY_NIGHT = Instant.parse("2024-05-25T23:59:59Z");
    private static final Instant SUNDAY = Instant.parse("2024-05-26T00:00:00Z");

    private static TestAws aws;
    private static DynamoDbClient dynamoDb;
    private static TripWriter trips;
    private static StagedObjects staged;
    private static Stager stager;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB, AwsService.S3));
        dynamoDb = DynamoDbClient.create();
        trips = new TripWriter(DynamoDbAsyncClient.create(), aws.named("trips"));
        staged = new StagedObjects(S3Client.create(), aws.named("bolt-ride-kpis"));
        stager = Stager.start();
    }

    @AfterAll
    static void stop() {
        stager.close();
        aws.close();
    }

    @Test
    void completedTripsAreStagedByTheDayOfTheirEnd() throws InterruptedException {
        List<String> saturday = ids("saturday", 60);
        List<String> sunday = ids("sunday", 40);
        trips.start(ids("open", 30), SUNDAY);
        trips.complete(saturday, SATURDAY_NIGHT);
        trips.complete(sunday, SUNDAY);

        awaitStaged(saturday);
        awaitStaged(sunday);
        Map<String, String> objects = staged.all();
        assertThat(objects.keySet())
                .allMatch(key ->
                        key.matches("completed-trips/trip_date=2024-05-2[56]/shardId-[0-9a-f-]+_[0-9]+_[0-9]+\\.json"));
        assertThat(tripIdsUnder(objects, "2024-05-25")).containsAll(saturday).doesNotContainAnyElementsOf(sunday);
        assertThat(tripIdsUnder(objects, "2024-05-26")).containsAll(sunday).doesNotContainAnyElementsOf(saturday);
        assertThat(objects.values())
                .anySatisfy(content -> assertThat(content)
                        .contains("{\"trip_id\":\"sunday-1\",\"start_time\":\"2024-05-25T23:50:00Z\","
                                + "\"end_time\":\"2024-05-26T00:00:00Z\",\"origin\":\"93\",\"destination\":\"71\","
                                + "\"estimated_fare_amount\":34.18,\"fare_amount\":40.09138468745622,\"tip_amount\":0,"
                                + "\"passenger_count\":5,\"attributes\":{\"data_type\":\"trip_end\"}}\n"));
        assertThat(staged.tripIds()).doesNotContainAnyElementsOf(ids("open", 30));
    }

    @Test
    void whatHappensToATripAfterItsCompletionStagesNothing() throws InterruptedException {
        trips.complete(ids("expiring", 1), SUNDAY);
        awaitStaged(ids("expiring", 1));
        Map<String, AttributeValue> key = Map.of("trip_id", AttributeValue.fromS("expiring-1"));
        dynamoDb.updateItem(update -> update.tableName(aws.named("trips"))
                .key(key)
                .updateExpression("SET expires_at = :now")
                .expressionAttributeValues(Map.of(":now", AttributeValue.fromN("1716724800"))));
        dynamoDb.deleteItem(delete -> delete.tableName(aws.named("trips")).key(key));

        // What came later in the stream is staged: so the stager has seen the two changes.
        trips.complete(ids("after-expiry", 20), SUNDAY);
        awaitStaged(ids("after-expiry", 20));
        assertThat(staged.tripIds()).containsOnlyOnce("expiring-1");
    }

    @Test
    void restartGoesOnWhereItStopped() throws InterruptedException {
        List<String> before = ids("before-restart", 25);
        List<String> meanwhile = ids("meanwhile", 25);
        List<String> after = ids("after-restart", 25);
        trips.complete(before, SUNDAY);
        awaitStaged(before);
        stager.close();
        trips.complete(meanwhile, SUNDAY);
        stager = Stager.start();
        trips.complete(after, SUNDAY);

        awaitStaged(meanwhile);
        awaitStaged(after);
        assertThat(staged.tripIds()).doesNotHaveDuplicates();
    }

    @Test
    void itIsReadyAndCountsWhatItStaged() throws Exception {
        trips.complete(ids("counted", 5), SUNDAY);
        awaitStaged(ids("counted", 5));
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/prometheus").body())
                .contains("bolt_ride_staged_trips_total", "bolt_ride_staged_objects_total")
                .contains("bolt_ride_millis_behind_latest", "stream=\"" + aws.named("trips") + "\"");
        assertThat(stager.bean(MeterRegistry.class)
                        .get("bolt.ride.staged.trips")
                        .counter()
                        .count())
                .isGreaterThanOrEqualTo(5);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + stager.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitStaged(List<String> tripIds) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(staged.tripIds()).containsAll(tripIds));
    }

    private static List<String> tripIdsUnder(Map<String, String> objects, String date) {
        return objects.entrySet().stream()
                .filter(object -> object.getKey().contains("trip_date=" + date))
                .flatMap(object -> StagedObjects.tripIds(object.getValue()).stream())
                .toList();
    }

    private static List<String> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + "-" + i).toList();
    }
}
