package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BoltRidePropertiesTest {

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ServiceRuntimeAutoConfiguration.class));
    private final ApplicationContextRunner service = bare.withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.import=classpath:bolt-ride.yml");

    @Test
    void documentedDefaultsAreTheDefaultsInForce() {
        bare.run(without -> service.run(with -> {
            assertThat(with.getBean(BoltRideProperties.class)).isEqualTo(without.getBean(BoltRideProperties.class));
            assertThat(with.getBean(AwsProperties.class)).isEqualTo(without.getBean(AwsProperties.class));
        }));
    }

    @Test
    void environmentNamesAResource() {
        service.withSystemProperties("BOLT_RIDE_QUEUES_RETRY=another-queue")
                .run(context -> assertThat(context.getBean(BoltRideProperties.class)
                                .queues()
                                .retry())
                        .isEqualTo("another-queue"));
    }
}
