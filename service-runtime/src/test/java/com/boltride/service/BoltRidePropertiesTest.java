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
    void prefixGoesBeforeEveryNameThatIsNotSetItself() {
        service.withSystemProperties("BOLT_RIDE_RESOURCE_PREFIX=it-1-", "BOLT_RIDE_STREAMS_END=ends")
                .run(context -> {
                    BoltRideProperties names = context.getBean(BoltRideProperties.class);
                    assertThat(names.bucket()).isEqualTo("it-1-bolt-ride-kpis");
                    assertThat(names.streams())
                            .isEqualTo(new BoltRideProperties.Streams("it-1-trip-start-events", "ends"));
                    assertThat(names.tables())
                            .isEqualTo(new BoltRideProperties.Tables("it-1-trips", "it-1-aggregation-runs"));
                    assertThat(names.queues())
                            .isEqualTo(new BoltRideProperties.Queues(
                                    "it-1-nsp-bolt-ride-retry-queue", "it-1-nsp-bolt-ride-dlq"));
                    assertThat(names.topics().jobStatus()).isEqualTo("it-1-emr-job-status-notifications");
                    assertThat(names.emr().application()).isEqualTo("nsp-bolt-ride-aggregator");
                });
    }

    @Test
    void environmentTurnsTheIndexOfOpenTripsOff() {
        service.withSystemProperties("BOLT_RIDE_TRIPS_INDEX_OPEN_TRIPS=false")
                .run(context -> assertThat(context.getBean(BoltRideProperties.class)
                                .trips()
                                .indexOpenTrips())
                        .isFalse());
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
