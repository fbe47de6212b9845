package com.boltride.stream;

import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.retry.Outage;
import com.boltride.retry.Outages;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By enhanced fan-out a shard is read by a call that lasts for minutes. */
class FanOutIT {

    private static final int RECORDS_OF_FIVE_SECONDS = 25;

    private TestAws aws;
    private SubscribedKinesis kinesis;

    @BeforeEach
    void start() throws Exception {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
        kinesis = new SubscribedKinesis(aws);
    }

    @AfterEach
    void stop() {
        kinesis.close();
        aws.close();
    }

    @Test
    void subscriptionOutlivesTheTimeOutsOfOtherCalls() {
        try (TestConsumer consumer = subscriber("subscribed")) {
            eventually().until(() -> consumer.texts().size() >= RECORDS_OF_FIVE_SECONDS);

            assertThat(consumer.texts().subList(0, RECORDS_OF_FIVE_SECONDS))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, RECORDS_OF_FIVE_SECONDS)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(kinesis.subscriptions()).isEqualTo(1);
        }
    }

    @Test
    void kinesisThatTakesNoSubscriptionIsAwayUntilRecordsCome() {
        kinesis.refuse(true);
        try (TestConsumer consumer = subscriber("refused")) {
            Outages outages = consumer.bean(Outages.class);
            eventually()
                    .untilAsserted(() -> assertThat(outages.current())
                            .extracting(Outage::dependency)
                            .contains("kinesis"));

            kinesis.refuse(false);

            eventually().until(() -> !consumer.texts().isEmpty());
            assertThat(outages.current()).isEmpty();
        }
    }

    private TestConsumer subscriber(String stream) {
        new TestStream(aws.named(stream), 1);
        return new TestConsumer(
                aws.named(stream),
                ALL_DURABLE,
                "--bolt-ride.consumer.enhanced-fan-out=true",
                "--bolt-ride.aws.attempt-timeout=2s",
                "--bolt-ride.aws.call-timeout=3s");
    }

    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50));
    }
}
