package com.boltride.service;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The meters that every service shares. */
@AutoConfiguration(after = {ServiceRuntimeAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class})
public final class EventMetricsAutoConfiguration {

    @Bean
    EventMetrics eventMetrics(MeterRegistry registry, Clock clock) {
        return new EventMetrics(registry, clock);
    }
}
