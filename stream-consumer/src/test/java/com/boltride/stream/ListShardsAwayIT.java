package com.boltride.stream;

import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The KCL by itself skips the first batch of a shard for good if it cannot list the stream's shards then. */
class ListShardsAwayIT {

    private static final String CONSUMER = "consumer";
    private static final String READING = "reading";

    private TestAws aws;
    private InterceptedService kinesis;

    @BeforeEach
    void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
        kinesis = new InterceptedService(aws, AwsService.KINESIS, "Kinesis_20131202");
        kinesis.answer(kinesis.call("GetShardIterator")
                .inScenario(CONSUMER)
                .willSetStateTo(READING)
                .willReturn(kinesis.passedOn()));
        kinesis.answer(kinesis.call("ListShards")
                .inScenario(CONSUMER)
                .whenScenarioStateIs(READING)
                .willReturn(serverError()));
    }

    @AfterEach
    void stop() {
        kinesis.close();
        aws.close();
    }

    @Test
    void nothingIsSkippedWhileShardsCannotBeListed() {
        TestStream stream = new TestStream(aws.named("unlisted"), 1);
        stream.put("a");
        stream.put("b");

        try (TestConsumer consumer = new TestConsumer(aws.named("unlisted"), ALL_DURABLE)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> kinesis.stateOf(CONSUMER).equals(READING));
            stream.put("c");
            await().atMost(Duration.ofMinutes(3)).until(() -> consumer.texts().contains("c"));

            assertThat(consumer.texts()).containsExactly("a", "b", "c");
        }
    }
}
