package com.boltride.stream;

import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By enhanced fan-out a shard is read by a call that lasts for minutes. */
class FanOutIT {

    private static final int RECORDS_OF_FIVE_SECONDS = 25;

    @Test
    void subscriptionOutlivesTheTimeOutsOfOtherCalls() throws Exception {
        try (TestAws aws = TestAws.start(
                        LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
                SubscribedKinesis kinesis = new SubscribedKinesis(aws)) {
            new TestStream(aws.named("subscribed"), 1);
            try (TestConsumer consumer = new TestConsumer(
                    aws.named("subscribed"),
                    ALL_DURABLE,
                    "--bolt-ride.consumer.enhanced-fan-out=true",
                    "--bolt-ride.aws.attempt-timeout=2s",
                    "--bolt-ride.aws.call-timeout=3s")) {
                await().atMost(Duration.ofMinutes(3))
                        .until(() -> consumer.texts().size() >= RECORDS_OF_FIVE_SECONDS);

                assertThat(consumer.texts().subList(0, RECORDS_OF_FIVE_SECONDS))
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, RECORDS_OF_FIVE_SECONDS)
                                .mapToObj(Integer::toString)
                                .toList());
                assertThat(kinesis.subscriptions()).isEqualTo(1);
            }
        }
    }
}
