package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RunsTestService
class ProblemsTest {

    @LocalServerPort
    private int port;

    private RestTestClient operator;

    @BeforeEach
    void connect() {
        operator = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth("operator", "right"))
                .build();
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

    private static MapAssert<String, Object> expectProblem(ResponseSpec answer, HttpStatus status) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        Map<String, Object> problem = answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return assertThat(problem)
                .containsEntry("status", status.value())
                .containsEntry(
                        "type", ProblemType.of(status).orElseThrow().uri().toString())
                .containsKey("detail");
    }
}
