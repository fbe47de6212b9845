package com.boltride.service.quality;

import com.boltride.service.BoltRideProperties;
import com.boltride.service.ServiceRuntimeAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.s3.S3Client;

/** The tally of every service, and its keeping in those that write to the bucket. */
@AutoConfiguration(after = ServiceRuntimeAutoConfiguration.class)
@EnableConfigurationProperties(QualityProperties.class)
public final class QualityAutoConfiguration {

    @Bean
    HourlyTally hourlyTally(Clock clock) {
        return new HourlyTally(clock);
    }

    @Bean
    @ConditionalOnBean(S3Client.class)
    HourlyCountsWriter hourlyCountsWriter(
            HourlyTally tally,
            S3Client s3,
            BoltRideProperties names,
            QualityProperties properties,
            @Value("${spring.application.name}") String service) {
        return new HourlyCountsWriter(tally, s3, names.bucket(), service, properties.writeInterval());
    }
}
