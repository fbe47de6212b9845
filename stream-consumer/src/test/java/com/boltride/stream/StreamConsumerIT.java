package com.boltride.stream;

import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Patience;
import com.boltride.testaws.TestAws;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import software.amazon.awssdk.core.exception.SdkClientException;

class StreamConsumerIT {

    private static TestAws aws;

    @BeforeAll
    static void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
    }

    @AfterAll
    static void stop() {
        aws.close();
    }

    @Test
    void restartedConsumerGoesOnAfterItsCheckpoint() {
        TestStream stream = new TestStream(aws.named("restarted"), 1);
        stream.put("a");
        stream.put("b");
        try (TestConsumer first = new TestConsumer(aws.named("restarted"), ALL_DURABLE)) {
            eventually().until(() -> first.texts().size() == 2);
            assertThat(first.health("consumerLiveness")).isEqualTo(Status.UP);
            assertThat(first.health("consumerReadiness")).isEqualTo(Status.UP);
            assertThat(first.bean(MeterRegistry.class)
                            .get("bolt.ride.millis.behind.latest")
                            .tag("stream", aws.named("restarted"))
                            .gauge()
                            .value())
                    .isNotNegative();
        }
        stream.put("c");

        try (TestConsumer second = new TestConsumer(aws.named("restarted"), ALL_DURABLE)) {
            eventually().until(() -> !second.texts().isEmpty());
            assertThat(second.texts()).containsExactly("c");
        }
    }

    @Test
    void recordsThatWerePromisedByNobodyComeAgain() {
        TestStream stream = new TestStream(aws.named("unpromised"), 1);
        stream.put("a");
        stream.put("b");
        try (TestConsumer first = new TestConsumer(aws.named("unpromised"), (records, context) -> null)) {
            eventually().until(() -> first.texts().size() == 2);
        }

        try (TestConsumer second = new TestConsumer(aws.named("unpromised"), ALL_DURABLE)) {
            eventually().until(() -> second.texts().size() == 2);
            assertThat(second.texts()).containsExactly("a", "b");
        }
    }

    @Test
    void stopIsInTimeAndLosesNothingWhileADependencyIsAway() {
        TestStream stream = new TestStream(aws.named("away"), 1);
        stream.put("a");
        TestConsumer first = new TestConsumer(
                aws.named("away"),
                (records, context) -> context.getBean(Patience.class).untilSuccessful("dynamodb", () -> {
                    throw SdkClientException.create("connection refused");
                }));
        eventually().until(() -> !first.texts().isEmpty());
        assertThat(first.health("consumerLiveness")).isEqualTo(Status.UP);

        first.close();

        assertThat(stream.lease("shardId-000000000000", "checkpoint")).isEqualTo("TRIM_HORIZON");
        assertThat(stream.lease("shardId-000000000000", "leaseOwner")).isEmpty();
        try (TestConsumer second = new TestConsumer(aws.named("away"), ALL_DURABLE)) {
            eventually().until(() -> !second.texts().isEmpty());
            assertThat(second.texts()).containsExactly("a");
        }
    }

    @Test
    void workersShareTheShardsAndOneThatStopsHandsItsShardsOver() {
        TestStream stream = new TestStream(aws.named("shared"), 2);
        TestConsumer first = new TestConsumer(aws.named("shared"), ALL_DURABLE);
        eventually().until(() -> first.shards().size() == 2);
        try (TestConsumer second = new TestConsumer(aws.named("shared"), ALL_DURABLE)) {
            eventually().until(() -> second.shards().size() == 1);

            first.close();

            eventually().until(() -> second.shards().size() == 2);
            Set<String> all = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                stream.put("text " + i);
                all.add("text " + i);
            }
            eventually().until(() -> new HashSet<>(second.texts()).equals(all));
        }
    }

    @Test
    void shardThatWasSplitIsFinishedAndItsChildrenAreTaken() {
        TestStream stream = new TestStream(aws.named("split"), 1);
        stream.put("before");
        try (TestConsumer consumer = new TestConsumer(aws.named("split"), ALL_DURABLE)) {
            eventually().until(() -> !consumer.texts().isEmpty());
            stream.split(stream.shards().get(0));
            stream.put("after");

            eventually()
                    .until(() ->
                            consumer.texts().size() == 2 && consumer.shards().size() == 3);
            assertThat(consumer.texts()).containsExactly("before", "after");
            assertThat(stream.lease("shardId-000000000000", "checkpoint")).isIn("SHARD_END", "");
        }
    }

    @Test
    void checkpointCanLieWithinAnAggregateOfTheProducerLibrary() {
        TestStream stream = new TestStream(aws.named("aggregate"), 1);
        stream.put("key", Aggregates.of("a", "b", "c"));
        try (TestConsumer first = new TestConsumer(
                aws.named("aggregate"), (records, context) -> records.get(1).sequenceNumber())) {
            eventually().until(() -> first.texts().size() == 3);
        }

        try (TestConsumer second = new TestConsumer(aws.named("aggregate"), ALL_DURABLE)) {
            eventually().until(() -> !second.texts().isEmpty());
            assertThat(second.texts()).containsExactly("c");
        }
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50));
    }
}
