package com.boltride.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EndpointsTest {

    @Test
    void endpointOfAServiceGoesBeforeThatOfAll() {
        Map<AwsService, URI> endpoints = Endpoints.in(
                Map.of("AWS_ENDPOINT_URL", "http://localstack:4566", "AWS_ENDPOINT_URL_S3", "http://127.0.0.1:9000"));

        assertThat(endpoints)
                .hasSize(AwsService.values().length)
                .containsEntry(AwsService.S3, URI.create("http://127.0.0.1:9000"))
                .containsEntry(AwsService.EMR_SERVERLESS, URI.create("http://localstack:4566"));
    }

    @Test
    void variablesThatNameNoHttpEndpointAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.in(Map.of("AWS_REGION", "us-east-1")))
                .withMessageContaining("AWS_ENDPOINT_URL_");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoints.in(Map.of("AWS_ENDPOINT_URL_SQS", "https://sqs.us-east-1.amazonaws.com")))
                .withMessageContaining("AWS_ENDPOINT_URL_SQS");
    }
}
