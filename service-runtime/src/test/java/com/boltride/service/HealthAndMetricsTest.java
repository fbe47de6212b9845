package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.retry.Outages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunsTestService
class HealthAndMetricsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Outages outages;

    private RestTestClient nobody;
    private RestTestClient viewer;

    @BeforeEach
    void connect() {
        nobody = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        viewer = nobody.mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("viewer", "rightful"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness", "/actuator/info"})
    void probesNeedNoPassword(String path) {
        nobody.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/metrics"})
    void metricsAreForViewers(String path) {
        nobody.get().uri(path).exchange().expectStatus().isUnauthorized();
        viewer.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "configprops", "beans", "heapdump", "threaddump", "loggers", "mappings", "shutdown"})
    void actuatorTellsNothingOfTheInside(String endpoint) {
        viewer.get().uri("/actuator/" + endpoint).exchange().expectStatus().isNotFound();
    }

    @Test
    void metersOfTheServiceCarryItsNameAndNoPassword() {
        viewer.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(body ->
                        assertThat(body).contains("service=\"test-service\"").doesNotContain("rightful"));
    }

    @Test
    void outageShowsInHealthButNeitherInLivenessNorInReadiness() {
        outages.failed("dynamodb", "SdkClientException: connection refused");
        try {
            nobody.get()
                    .uri("/actuator/health")
                    .exchange()
                    .expectStatus()
                    .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                    .expectBody()
                    .jsonPath("$.components.outages.components.dynamodb.status")
                    .isEqualTo("OUT_OF_SERVICE")
                    .jsonPath("$.components.outages.components.dynamodb.details")
                    .doesNotExist();
            nobody.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            nobody.get()
                    .uri("/actuator/health/readiness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        } finally {
            outages.succeeded("dynamodb");
        }
    }
}
