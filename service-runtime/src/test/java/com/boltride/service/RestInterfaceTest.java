package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@SpringBootTest(
        classes = TestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:bolt-ride.yml",
            "spring.application.name=test-service",
            "bolt-ride.api.password=right"
        })
class RestInterfaceTest {

    @LocalServerPort
    private int port;

    private RestTestClient nobody;
    private RestTestClient operator;

    @BeforeEach
    void connect() {
        nobody = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();
        operator = nobody.mutate()
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/info",
                "/actuator/prometheus"
            })
    void probesAndScrapersNeedNoPassword(String path) {
        nobody.get().uri(path).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/broken", "/nowhere", "/actuator/metrics", "/error", "/"})
    void nobodyGetsNothingElse(String path) {
        ResponseSpec answer = nobody.get().uri(path).exchange();

        answer.expectHeader()
                .value("WWW-Authenticate", header -> assertThat(header).startsWith("Basic "));
        expectProblem(answer, HttpStatus.UNAUTHORIZED);
    }

    @Test
    void wrongPasswordIsRefused() {
        ResponseSpec answer = nobody.get()
                .uri("/things")
                .headers(headers -> headers.setBasicAuth("operator", "wrong"))
                .exchange();

        expectProblem(answer, HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/things", "/actuator/metrics"})
    void operatorGetsIn(String path) {
        operator.get().uri(path).exchange().expectStatus().isOk();
    }

    @Test
    void operatorMayChangeThings() {
        operator.post()
                .uri("/things")
                .body(Map.of("date", "2024-05-25"))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    @Test
    void noSessionIsKept() {
        operator.get().uri("/things").exchange().expectHeader().doesNotExist("Set-Cookie");
    }

    @Test
    void unknownPathIsNotFound() {
        expectProblem(operator.get().uri("/nowhere").exchange(), HttpStatus.NOT_FOUND);
    }

    @Test
    void wrongMethodIsNotAllowed() {
        expectProblem(operator.method(HttpMethod.DELETE).uri("/things").exchange(), HttpStatus.METHOD_NOT_ALLOWED);
    }

    @Test
    void parameterOfWrongTypeIsNamed() {
        ResponseSpec answer = operator.get().uri("/things?limit=many").exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "limit")
                .containsEntry("detail", "limit 'many' is not a valid int");
    }

    @Test
    void parameterOutOfRangeIsNamed() {
        ResponseSpec answer = operator.get().uri("/things?limit=0").exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "limit")
                .containsEntry("detail", "limit 0 is less than 1");
    }

    @Test
    void fieldOfWrongTypeIsNamed() {
        ResponseSpec answer =
                operator.post().uri("/things").body(Map.of("date", "yesterday")).exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "date")
                .containsEntry("detail", "date 'yesterday' is not a valid LocalDate");
    }

    @Test
    void violatedConstraintOfAParameterIsNamed() {
        ResponseSpec answer = operator.get().uri("/things?limit=11").exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "limit")
                .containsEntry("detail", "limit must be less than or equal to 10");
    }

    @Test
    void violatedConstraintOfAFieldIsNamed() {
        ResponseSpec answer =
                operator.post().uri("/things").body(Map.of("color", "RED")).exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "date")
                .containsEntry("detail", "date must not be null");
    }

    @Test
    void choicesAreListed() {
        ResponseSpec answer =
                operator.post().uri("/things").body(Map.of("color", "blue")).exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("detail", "color 'blue' is not one of [RED, GREEN]");
    }

    @Test
    void awsThatIsAwayMakesTheServiceUnavailable() {
        ResponseSpec answer = operator.get().uri("/away").exchange();

        assertThat(expectProblem(answer, HttpStatus.SERVICE_UNAVAILABLE)
                        .actual()
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void unknownFieldIsNamed() {
        ResponseSpec answer = operator.post()
                .uri("/things")
                .body(Map.of("dates", "2024-05-25"))
                .exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST)
                .containsEntry("field", "dates")
                .containsEntry("detail", "dates is not a field of this request");
    }

    @Test
    void bodyThatIsNotJsonIsRefused() {
        ResponseSpec answer = operator.post()
                .uri("/things")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{")
                .exchange();

        expectProblem(answer, HttpStatus.BAD_REQUEST).containsEntry("detail", "the body is missing or is not JSON");
    }

    @Test
    void failureInsideStaysInside() {
        ResponseSpec answer = operator.get().uri("/broken").exchange();

        assertThat(expectProblem(answer, HttpStatus.INTERNAL_SERVER_ERROR)
                        .actual()
                        .toString())
                .doesNotContain("secret", "IllegalStateException", "com.boltride");
    }

    @Test
    void metersOfTheServiceCarryItsName() {
        nobody.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("service=\"test-service\""));
    }

    @Test
    @DirtiesContext
    void outageShowsInHealthButNeitherInLivenessNorInReadiness() {
        operator.post().uri("/outages").exchange().expectStatus().isOk();

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
        nobody.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        nobody.get().uri("/actuator/health/readiness").exchange().expectStatus().isOk();
    }

    private static MapAssert<String, Object> expectProblem(ResponseSpec answer, HttpStatus status) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return assertThat(problem).containsEntry("status", status.value()).containsKey("detail");
    }
}
