package com.boltride.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.service.RunsTestService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@RunsTestService
@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    @LocalServerPort
    private int port;

    @Autowired
    private FailedLogins failures;

    private RestTestClient client;

    @BeforeEach
    void connect() {
        client = RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build();
    }

    @AfterEach
    void forget() {
        failures.succeeded(new Login("127.0.0.1", "operator"));
        failures.succeeded(new Login("127.0.0.1", "viewer"));
    }

    @Test
    void wrongPasswordIsAskedForAgain() {
        get("operator", "wrong")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .value("WWW-Authenticate", header -> assertThat(header).startsWith("Basic "));
    }

    @Test
    void nobodyIsNotCounted() {
        for (int time = 0; time <= FailedLogins.LIMIT; time++) {
            client.get().uri("/things").exchange().expectStatus().isUnauthorized();
        }
        get("operator", "right").expectStatus().isOk();
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneHasToWaitToo(CapturedOutput output) {
        for (int time = 0; time < FailedLogins.LIMIT; time++) {
            get("operator", "wrong-secret").expectStatus().isUnauthorized();
        }

        ResponseSpec refused = get("operator", "right");

        refused.expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        refused.expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
        refused.expectHeader()
                .value(
                        "Retry-After",
                        seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 61));
        refused.expectBody().jsonPath("$.type").isEqualTo("urn:problem-type:bolt-ride:too-many-failed-logins");
        get("viewer", "rightful").expectStatus().isOk();
        assertThat(output).contains("too many failed log-ins from 127.0.0.1").doesNotContain("wrong-secret");
    }

    @Test
    void whatIsNoBasicHeaderIsRefused() {
        client.get()
                .uri("/things")
                .header("Authorization", "Basic !")
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseSpec get(String username, String password) {
        return client.get()
                .uri("/things")
                .headers(headers -> headers.setBasicAuth(username, password))
                .exchange();
    }
}
