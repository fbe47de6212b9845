package com.boltride.schedule;

import com.boltride.schedule.operations.OperationsSurface;
import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The service's REST interface without the AWS behind it. Not annotated as a configuration, or else the whole service, in the
 * integration test, would find it among its own.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(ScheduleProperties.class)
@Import({AggregationController.class, KpiController.class, OperationsSurface.class})
class RestSurface {

    @Bean
    World world() {
        return new World(0);
    }

    @Bean
    Clock clock(World world) {
        return world.clock;
    }

    @Bean
    RunStore store(World world) {
        return world.store;
    }

    @Bean
    Reports reports(World world) {
        return world.reports;
    }

    @Bean
    RunRequests requests(World world) {
        return world.requests();
    }

    @Bean
    RequestedDays days(Clock clock) {
        return new RequestedDays(clock);
    }
}
