package com.boltride.schedule.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.store.OpenTrips;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class QualityWatchTest {

    private static final Instant NOW = Instant.parse("2024-05-25T14:05:00Z");
    private static final Instant LAST_HOUR = Instant.parse("2024-05-25T13:00:00Z");
    private static final HandledRecords DEADLY = new HandledRecords(0, 0, 1000, 0, 500);

    private final List<QualitySummary> published = new ArrayList<>();
    private final InMemoryJudgements judgements = new InMemoryJudgements();
    private boolean dynamoDbIsAway;
    private boolean s3IsAway;

    @Test
    void nothingIsKnownBeforeTheFirstLook() {
        assertThat(watch().last()).isEmpty();
    }

    @Test
    void lookShowsAndJudgesAndTells() {
        QualityWatch watch = watch();

        watch.run();

        Quality quality = watch.last().orElseThrow();
        assertThat(quality.stillOpen()).isEqualTo(JudgeTest.open(0));
        assertThat(quality.hours())
                .singleElement()
                .satisfies(hour ->
                        assertThat(hour.passed()).extracting(Finding::measure).containsExactly(Measure.DEAD));
        assertThat(published).extracting(QualitySummary::deduplicationId).containsExactly("quality-2024-05-25-hour-13");
    }

    @Test
    void tripsThatCannotBeAskedForAreUnknownAndTheRestGoesOn() {
        dynamoDbIsAway = true;
        QualityWatch watch = watch();

        watch.run();

        assertThat(watch.last().orElseThrow().stillOpen()).isEqualTo(new StillOpen.Unknown());
        assertThat(watch.last().orElseThrow().hours()).hasSize(1);
        assertThat(published).hasSize(1);
    }

    @Test
    void tripsThatAreNotIndexedAreNotAskedForAndTheRestGoesOn() {
        QualityWatch watch = watch(null);

        watch.run();

        assertThat(watch.last().orElseThrow().stillOpen()).isEqualTo(new StillOpen.NotWatched());
        assertThat(watch.last().orElseThrow().hours()).hasSize(1);
        assertThat(published).hasSize(1);
    }

    @Test
    void hoursThatCannotBeReadAreUnknownAndNotJudged() {
        s3IsAway = true;
        QualityWatch watch = watch();

        watch.run();

        assertThat(watch.last().orElseThrow().hours()).isNull();
        assertThat(judgements.all).isEmpty();
    }

    private QualityWatch watch() {
        return watch(new OpenTrips(dynamoDb(), "trips"));
    }

    private QualityWatch watch(@Nullable OpenTrips openTrips) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        Judge judge = new Judge(JudgeTest.PROPERTIES);
        return new QualityWatch(
                Duration.ofHours(6),
                openTrips,
                since -> {
                    if (s3IsAway) {
                        throw SdkClientException.create("connection refused");
                    }
                    return new TreeMap<>(Map.of(LAST_HOUR, DEADLY));
                },
                judge,
                new HourJudging(judge, judgements),
                new ReportJudging(since -> List.of(), judge, judgements),
                new SummaryOutbox(judgements, published::add, "me", Duration.ofSeconds(90), clock),
                clock);
    }

    private DynamoDbClient dynamoDb() {
        return new DynamoDbClient() {
            @Override
            public QueryResponse query(QueryRequest request) {
                if (dynamoDbIsAway) {
                    throw SdkClientException.create("connection refused");
                }
                return QueryResponse.builder().count(0).build();
            }

            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
