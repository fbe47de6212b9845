package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Outages;
import com.boltride.schedule.AwsDependency;
import com.boltride.schedule.OpenItems;
import com.boltride.testaws.TestAws;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Judgements and counts against the real protocols. */
class QualityOnAwsIT {

    private static final Instant NOW = Instant.parse("2024-05-26T01:05:00Z");

    private static TestAws aws;
    private static DynamoDbClient dynamoDb;
    private static S3AsyncClient s3;
    private static Judgements judgements;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.DYNAMODB, AwsService.S3));
        dynamoDb = DynamoDbClient.create();
        s3 = S3AsyncClient.builder().forcePathStyle(true).build();
        judgements = new DynamoDbJudgements(new OpenItems(
                dynamoDb, aws.named("aggregation-runs"), DynamoDbJudgements.KIND, dependency("dynamodb")));
    }

    @AfterAll
    static void stop() {
        s3.close();
        dynamoDb.close();
        aws.close();
    }

    @Test
    void judgementIsMadeOnceAndItsSummaryPublishedByItsOwner() {
        Judgement judgement = Judgement.of(
                Period.hour(Instant.parse("2024-05-25T13:00:00Z")),
                List.of(
                        Finding.share(Measure.DEAD, 30, 1000, BigDecimal.ONE),
                        Finding.count(Measure.OPEN_TRIPS, 120, 100)));

        assertThat(judgements.passed(judgement.period())).isEmpty();
        assertThat(judgements.add(judgement, NOW)).isTrue();
        assertThat(judgements.add(judgement, NOW)).isFalse();

        assertThat(judgements.passed(judgement.period())).contains(Set.of(Measure.DEAD, Measure.OPEN_TRIPS));
        QualitySummary summary = judgements.due(NOW).get(0);
        assertThat(summary).isEqualTo(judgement.summary());
        assertThat(judgements.claim(summary, "one", NOW, NOW.plusSeconds(90))).isTrue();
        assertThat(judgements.claim(summary, "other", NOW, NOW.plusSeconds(90))).isFalse();
        judgements.published(summary, "other", NOW);
        assertThat(judgements.claim(summary, "one", NOW, NOW.plusSeconds(90))).isTrue();
        judgements.published(summary, "one", NOW);

        assertThat(judgements.due(NOW.plusSeconds(1000))).isEmpty();
        assertThat(judgements.claim(summary, "other", NOW.plusSeconds(1000), NOW.plusSeconds(2000)))
                .isFalse();
    }

    @Test
    void periodInWhichNothingIsAmissIsJudgedAndNothingIsDue() {
        Judgement fine = Judgement.of(Period.report(LocalDate.parse("2024-05-20")), List.of());

        judgements.add(fine, NOW);

        assertThat(judgements.passed(fine.period())).contains(Set.of());
        assertThat(judgements.due(NOW)).noneMatch(due -> due.period().contains("2024-05-20"));
    }

    @Test
    void processesAreSummedByTheHourAndAnObjectThatGrowsIsReadAgain() {
        HourlyRecords records = new S3HourlyRecords(
                s3, aws.named("bolt-ride-kpis"), dependency("s3"), Clock.fixed(NOW, ZoneOffset.UTC));
        put("date=2024-05-25/hour=23/trip-end-service-1", "{\"events\":10,\"dead\":1}");
        put("date=2024-05-25/hour=23/trip-end-service-2", "{\"events\":5,\"conflicting\":1,\"later\":1}");
        put("date=2024-05-26/hour=00/producer-app-3", "{\"rows_read\":7,\"rows_quarantined\":2}");
        put("date=2024-05-25/hour=01/old", "{\"events\":99}");
        put("date=2024-05-26/hour=00/broken", "[]");

        assertThat(records.since(NOW.minusSeconds(3 * 3600)))
                .isEqualTo(Map.of(
                        Instant.parse("2024-05-25T23:00:00Z"), new HandledRecords(0, 0, 15, 1, 1),
                        Instant.parse("2024-05-26T00:00:00Z"), new HandledRecords(7, 2, 0, 0, 0)));

        put("date=2024-05-25/hour=23/trip-end-service-1", "{\"events\":1000,\"dead\":1}");

        assertThat(records.since(NOW.minusSeconds(3 * 3600)))
                .containsEntry(Instant.parse("2024-05-25T23:00:00Z"), new HandledRecords(0, 0, 1005, 1, 1));
    }

    private static void put(String name, String counts) {
        s3.putObject(
                        put -> put.bucket(aws.named("bolt-ride-kpis")).key("quality/" + name + ".json"),
                        AsyncRequestBody.fromString("{\"service\":\"any\",\"counts\":" + counts + "}"))
                .join();
    }

    private static AwsDependency dependency(String name) {
        return new AwsDependency(name, new Outages(Clock.systemUTC()));
    }
}
