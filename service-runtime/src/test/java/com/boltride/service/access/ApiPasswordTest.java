package com.boltride.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.service.TestService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@ExtendWith(OutputCaptureExtension.class)
class ApiPasswordTest {

    @Test
    void serviceWithRestRefusesToStartWithoutPasswordAndSaysWhy(CapturedOutput output) {
        assertThatThrownBy(() -> start("--bolt-ride.api.password="))
                .hasRootCauseInstanceOf(MissingApiPasswordException.class);

        assertThat(output)
                .contains("bolt-ride.api.password is not set", "BOLT_RIDE_API_PASSWORD")
                .doesNotContain("at com.boltride");
    }

    @Test
    void twoUsersOfOneNameAreRefused() {
        assertThatThrownBy(() -> start("--bolt-ride.api.viewer.username=operator"))
                .rootCause()
                .hasMessage("bolt-ride.api.username and bolt-ride.api.viewer.username are both 'operator'");
    }

    @Test
    void serviceWithoutRestStartsWithoutAnyPasswordAndShowsHealthOnly() {
        try (ConfigurableApplicationContext context = start("--bolt-ride.api.enabled=false")) {
            RestTestClient nobody = client(context);

            nobody.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            for (String closed : List.of("/actuator/prometheus", "/actuator/metrics", "/things")) {
                nobody.get().uri(closed).exchange().expectStatus().isUnauthorized();
                nobody.get()
                        .uri(closed)
                        .headers(headers -> headers.setBasicAuth("viewer", ""))
                        .exchange()
                        .expectStatus()
                        .isUnauthorized();
            }
        }
    }

    @Test
    void passwordsAreNotToldByTheProperties() {
        ApiProperties api = new ApiProperties(true, "o", "secret", new ApiProperties.Viewer("v", "secret"));

        assertThat(api.toString()).doesNotContain("secret").contains("o", "v");
    }

    private static RestTestClient client(ConfigurableApplicationContext context) {
        return RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    private static ConfigurableApplicationContext start(String argument) {
        return new SpringApplicationBuilder(TestService.class)
                .run(
                        "--server.port=0",
                        "--spring.application.name=test-service",
                        "--spring.config.import=classpath:bolt-ride.yml",
                        "--logging.structured.format.console=",
                        argument);
    }
}
