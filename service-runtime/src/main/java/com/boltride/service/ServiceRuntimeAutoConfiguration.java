package com.boltride.service;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import java.time.Clock;
import java.util.Random;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The names of the pipeline's resources, the way to AWS, and patience with it. */
@AutoConfiguration
@EnableConfigurationProperties({BoltRideProperties.class, AwsProperties.class})
public final class ServiceRuntimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AwsClients awsClients(AwsProperties properties) {
        return new AwsClients(properties);
    }

    @Bean
    Outages outages(Clock clock) {
        return new Outages(clock);
    }

    @Bean
    OutagesHealth outagesHealthContributor(Outages outages) {
        return new OutagesHealth(outages);
    }

    @Bean
    Patience patience(Outages outages) {
        // Random, unlike the newer generators, may be shared by threads.
        return new Patience(Backoff.DEFAULT, outages, new Random());
    }

    @Bean
    PatienceStopper patienceStopper(Patience patience) {
        return new PatienceStopper(patience);
    }
}
