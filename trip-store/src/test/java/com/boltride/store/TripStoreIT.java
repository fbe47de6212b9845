package com.boltride.store;

import static com.boltride.store.Events.end;
import static com.boltride.store.Events.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import com.boltride.trip.EventLimits;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TripStoreIT extends TripStoreContract {

    private static TestAws aws;
    private static DynamoDbAsyncClient dynamoDb;

    @BeforeAll
    static void startDynamoDb() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB));
        dynamoDb = DynamoDbAsyncClient.create();
    }

    @AfterAll
    static void stopDynamoDb() {
        dynamoDb.close();
        aws.close();
    }

    @Override
    DynamoDbAsyncClient dynamoDb() {
        return dynamoDb;
    }

    @Override
    String table() {
        return aws.named("trips");
    }

    @Test
    void namesAndValuesFromEventsAreNeverPartOfAnExpression() throws Exception {
        String hostile = "x' OR 'a'='a";
        List<Verdict> verdicts = store().apply(List.of(
                start(trip + "\\u0027} --", "1", ""),
                start(
                        trip,
                        "2",
                        ",'" + hostile.replace("'", "\\u0027")
                                + "':'\\u0027; DELETE','\\u0022q':'?','status':'COMPLETED'")));

        assertThat(verdicts).containsExactly(Verdict.APPLIED, Verdict.APPLIED);
        assertThat(item()).containsEntry("status", AttributeValue.fromS("IN_PROGRESS"));
        assertThat(texts(item().get("attributes").m()))
                .containsOnly(Map.entry(hostile, "'; DELETE"), Map.entry("\"q", "?"), Map.entry("status", "COMPLETED"));
    }

    @Test
    void tripsStillOpenAreFoundByTheirIndex() throws Exception {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        TripStore old = store(Clock.fixed(longAgo, ZoneOffset.UTC));
        List<PublishedEvent> starts =
                IntStream.range(0, 40).mapToObj(i -> start(trip + i, "1", "")).toList();
        old.apply(starts);
        store(Clock.fixed(longAgo.minusSeconds(5), ZoneOffset.UTC)).apply(List.of(start(trip, "1", "")));
        old.apply(List.of(end(trip + 7, "2", "")));

        try (DynamoDbClient client = DynamoDbClient.create()) {
            OpenTrips openTrips = new OpenTrips(client, table());
            OpenTripsFound found = openTrips.startedBefore(longAgo.plusSeconds(1));

            assertThat(found.count()).isEqualTo(40);
            assertThat(found.more()).isFalse();
            assertThat(found.oldest()).startsWith(new OpenTrip(trip, longAgo.minusSeconds(5)));
            assertThat(openTrips.startedBefore(longAgo).count()).isEqualTo(1);
        }
    }

    @Test
    void largestEventsFitTheItemOfTheirTrip() throws Exception {
        String large = "x".repeat(EventLimits.MAX_CONTENT_BYTES - 1000);
        List<Verdict> verdicts = store().apply(
                        List.of(start(trip, "1", ",'a':'" + large + "'"), end(trip, "2", ",'b':'" + large + "'")));

        assertThat(verdicts).containsExactly(Verdict.APPLIED, Verdict.APPLIED);
    }
}
