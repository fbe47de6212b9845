package com.boltride.stream;

import static com.boltride.stream.TestConsumer.ALL_DURABLE;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.local.AwsService;
import com.boltride.local.LocalAwsOptions;
import com.boltride.testaws.TestAws;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.ScenarioMappingBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The KCL by itself skips the first batch of a shard for good if it cannot list the stream's shards then. */
class ListShardsAwayIT {

    private static final String CONSUMER = "consumer";
    private static final String READING = "reading";

    private TestAws aws;
    private WireMockServer kinesis;

    @BeforeEach
    void start() {
        aws = TestAws.start(LocalAwsOptions.defaults().withServices(AwsService.KINESIS, AwsService.DYNAMODB));
        kinesis =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        kinesis.start();
        kinesis.stubFor(any(anyUrl()).atPriority(10).willReturn(passedOn()));
        kinesis.stubFor(call("GetShardIterator").willSetStateTo(READING).willReturn(passedOn()));
        kinesis.stubFor(call("ListShards")
                .whenScenarioStateIs(READING)
                .willReturn(aResponse().withStatus(500)));
    }

    @AfterEach
    void stop() {
        kinesis.stop();
        aws.close();
    }

    @Test
    void nothingIsSkippedWhileShardsCannotBeListed() {
        TestStream stream = new TestStream(aws.named("unlisted"), 1);
        stream.put("a");
        stream.put("b");
        System.setProperty(AwsService.KINESIS.systemProperty(), kinesis.baseUrl());

        try (TestConsumer consumer = new TestConsumer(aws.named("unlisted"), ALL_DURABLE)) {
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> kinesis.getAllScenarios().getScenarios().stream()
                            .anyMatch(scenario -> scenario.getState().equals(READING)));
            stream.put("c");
            await().atMost(Duration.ofMinutes(3)).until(() -> consumer.texts().contains("c"));

            assertThat(consumer.texts()).containsExactly("a", "b", "c");
        }
    }

    private static ScenarioMappingBuilder call(String operation) {
        return post(anyUrl())
                .withHeader("X-Amz-Target", equalTo("Kinesis_20131202." + operation))
                .inScenario(CONSUMER);
    }

    private ResponseDefinitionBuilder passedOn() {
        return aResponse().proxiedFrom(aws.endpoint(AwsService.KINESIS).toString());
    }
}
