package com.boltride.store;

import static com.boltride.store.Events.end;
import static com.boltride.store.Events.start;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import com.boltride.trip.EventLimits;
import com.boltride.trip.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
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
    void largestEventsFitTheItemOfTheirTrip() throws Exception {
        String large = "x".repeat(EventLimits.MAX_CONTENT_BYTES - 1000);
        List<Verdict> verdicts = store().apply(
                        List.of(start(trip, "1", ",'a':'" + large + "'"), end(trip, "2", ",'b':'" + large + "'")));

        assertThat(verdicts).containsExactly(Verdict.APPLIED, Verdict.APPLIED);
    }
}
