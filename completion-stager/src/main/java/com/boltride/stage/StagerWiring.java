package com.boltride.stage;

import com.boltride.stream.ShardHandler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** How completed trips are gathered and staged. */
@Configuration(proxyBeanMethods = false)
class StagerWiring {

    @Bean
    ShardHandler.Factory<Record> stagingHandlers(
            StagingProperties limits, StagingBucket bucket, MeterRegistry registry, Clock clock) {
        StagedTripEncoder encoder = new StagedTripEncoder();
        StagingMetrics metrics = new StagingMetrics(registry);
        return shard -> new StagingHandler(shard, limits, encoder, bucket, metrics, clock);
    }
}
