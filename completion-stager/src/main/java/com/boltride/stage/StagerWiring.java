package com.boltride.stage;

import com.boltride.service.BoltRideProperties;
import com.boltride.stream.ShardHandler;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.services.dynamodb.model.Record;

/** How completed trips are gathered and staged. */
@Configuration(proxyBeanMethods = false)
class StagerWiring {

    @Bean
    StagingMetrics stagingMetrics(MeterRegistry registry, Clock clock) {
        return new StagingMetrics(registry, clock);
    }

    @Bean
    LastStagedInfo lastStagedInfo(StagingMetrics metrics) {
        return new LastStagedInfo(metrics);
    }

    @Bean
    ShardHandler.Factory<Record> stagingHandlers(
            StagingProperties limits,
            StagingBucket bucket,
            StagingMetrics metrics,
            Clock clock,
            TripTracing tracing,
            BoltRideProperties names) {
        StagedTripEncoder encoder = new StagedTripEncoder();
        Channel changes = Channel.changes(names.tables().trips());
        return shard -> new StagingHandler(
                shard, limits, encoder, bucket, metrics, clock, new StagingTraces(tracing, changes.shard(shard)));
    }
}
