package com.boltride.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenEndpointsTest {

    @Test
    void oneEndpointIsThatOfAllServicesButThoseThatFewEmulatorsHave() {
        assertThat(GivenEndpoints.in(Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:4566")))
                .containsOnlyKeys(
                        AwsService.KINESIS,
                        AwsService.DYNAMODB,
                        AwsService.DYNAMODB_STREAMS,
                        AwsService.SQS,
                        AwsService.SNS,
                        AwsService.S3)
                .containsEntry(AwsService.S3, URI.create("http://127.0.0.1:4566"));
    }

    @Test
    void endpointOfOneServiceGoesBeforeThatOfAll() {
        assertThat(GivenEndpoints.in(Map.of(
                        "AWS_ENDPOINT_URL", "http://127.0.0.1:4566",
                        "AWS_ENDPOINT_URL_SQS", "http://127.0.0.1:9324",
                        "AWS_ENDPOINT_URL_EMR_SERVERLESS", "http://127.0.0.1:9999")))
                .containsEntry(AwsService.SQS, URI.create("http://127.0.0.1:9324"))
                .containsEntry(AwsService.SNS, URI.create("http://127.0.0.1:4566"))
                .containsEntry(AwsService.EMR_SERVERLESS, URI.create("http://127.0.0.1:9999"));
    }

    @Test
    void emulatorIsCalledByItsAddressAndAnAccountByItsName() {
        assertThat(GivenEndpoints.in(Map.of(
                        "AWS_ENDPOINT_URL_S3", "http://localhost:4566/",
                        "AWS_ENDPOINT_URL_SQS", "https://sqs.eu-west-1.amazonaws.com")))
                .containsEntry(AwsService.S3, URI.create("http://127.0.0.1:4566"))
                .containsEntry(AwsService.SQS, URI.create("https://sqs.eu-west-1.amazonaws.com"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "ftp://localhost", "http://", "not a URL"})
    void whatIsNoEndpointIsNamed(String endpoint) {
        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> GivenEndpoints.in(Map.of("AWS_ENDPOINT_URL", endpoint)))
                .withMessageContaining("the AWS endpoint " + endpoint);
    }

    @Test
    void variablesThatLeadNowhereAreRefused() {
        assertThatExceptionOfType(LocalAwsException.class)
                .isThrownBy(() -> GivenEndpoints.in(Map.of("AWS_REGION", "us-east-1", "AWS_ENDPOINT_URL", " ")))
                .withMessage("neither AWS_ENDPOINT_URL nor AWS_ENDPOINT_URL_<SERVICE> says where AWS is");
    }
}
