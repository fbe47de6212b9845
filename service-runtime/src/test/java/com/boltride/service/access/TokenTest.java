package com.boltride.service.access;

import com.boltride.service.TestService;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A service without any password, whose users come with tokens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {

    private Issuer issuer;
    private ConfigurableApplicationContext service;
    private RestTestClient client;

    @BeforeAll
    void start() throws IOException, JOSEException {
        issuer = new Issuer();
        service = start(issuer.url());
        client = client(service);
    }

    @AfterAll
    void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void viewersTokenReadsAndChangesNothing() throws JOSEException {
        get(client, issuer.token("viewer")).expectStatus().isOk();
        post(issuer.token("viewer")).expectStatus().isForbidden();
    }

    @Test
    void operatorsTokenDoesBoth() throws JOSEException {
        get(client, issuer.token("operator")).expectStatus().isOk();
        post(issuer.token("operator")).expectStatus().isAccepted();
    }

    @Test
    void tokenWithoutARoleIsKnownAndNotLetIn() throws JOSEException {
        expectProblem(get(client, issuer.token()), HttpStatus.FORBIDDEN, "forbidden");
    }

    Stream<String> tokensThatAreNoGood() throws JOSEException {
        return Stream.of(
                issuer.forged(),
                issuer.expired(),
                issuer.ofAnotherIssuer(),
                issuer.forAnotherAudience(),
                // {"alg":"none"} {"roles":["operator"]}
                "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJvcGVyYXRvciJdfQ.",
                "nonsense");
    }

    @ParameterizedTest
    @MethodSource("tokensThatAreNoGood")
    void tokenThatIsNoGoodIsRefused(String token) {
        expectProblem(get(client, token), HttpStatus.UNAUTHORIZED, "unauthenticated");
    }

    @Test
    void issuerThatIsAwayMakesTheServiceUnavailableToItsTokensOnly() throws IOException, JOSEException {
        String token;
        ConfigurableApplicationContext lonely;
        try (Issuer gone = new Issuer()) {
            token = gone.token("operator");
            lonely = start(gone.url());
        }
        try (lonely) {
            expectProblem(get(client(lonely), token), HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
            client(lonely)
                    .get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
    }

    private static void expectProblem(ResponseSpec answer, HttpStatus status, String type) {
        answer.expectStatus().isEqualTo(status);
        answer.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        answer.expectBody().jsonPath("$.type").isEqualTo("urn:problem-type:bolt-ride:" + type);
    }

    private static ResponseSpec get(RestTestClient client, String token) {
        return client.get()
                .uri("/things")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec post(String token) {
        return client.post()
                .uri("/things")
                .headers(headers -> headers.setBearerAuth(token))
                .body(Map.of("date", "2024-05-25"))
                .exchange();
    }

    private static RestTestClient client(ConfigurableApplicationContext service) {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    private static ConfigurableApplicationContext start(String issuer) {
        return new SpringApplicationBuilder(TestService.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=test-service",
                        "--spring.config.import=classpath:bolt-ride.yml",
                        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + issuer,
                        "--spring.security.oauth2.resourceserver.jwt.audiences=" + Issuer.AUDIENCE,
                        "--logging.structured.format.console=");
    }
}
