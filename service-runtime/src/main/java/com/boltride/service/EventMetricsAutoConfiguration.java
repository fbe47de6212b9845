package com.boltride.service;

import com.boltride.service.quality.HourlyTally;
import com.boltride.service.quality.QualityAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The meters that every service shares. */
@AutoConfiguration(after = {QualityAutoConfiguration.class, CompositeMeterRegistryAutoConfiguration.class})
public final class EventMetricsAutoConfiguration {

    @Bean
    EventMetrics eventMetrics(MeterRegistry registry, Clock clock, HourlyTally tally) {
        return new EventMetrics(registry, clock, tally);
    }
}
