package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
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
    void serviceWithoutRestNeedsNoPasswordAndServesHealthOnly() {
        try (ConfigurableApplicationContext context = start("--bolt-ride.api.enabled=false")) {
            RestTestClient nobody = RestTestClient.bindToServer()
                    .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                    .build();

            nobody.get()
                    .uri("/actuator/health/liveness")
                    .exchange()
                    .expectStatus()
                    .isOk();
            nobody.get().uri("/actuator/prometheus").exchange().expectStatus().isOk();
            nobody.get().uri("/things").exchange().expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
            nobody.get().uri("/actuator/metrics").exchange().expectStatus().isEqualTo(HttpStatus.FORBIDDEN);
        }
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
