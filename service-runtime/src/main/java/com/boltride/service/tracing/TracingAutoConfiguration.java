package com.boltride.service.tracing;

import com.boltride.service.BoltRideProperties;
import com.boltride.service.ServiceRuntimeAutoConfiguration;
import com.boltride.tracing.Channel;
import com.boltride.tracing.LetterTracing;
import com.boltride.tracing.TripTracing;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Follows trips by the OpenTelemetry that {@link TracingSwitch} has let in, or not at all. */
@AutoConfiguration(after = {ServiceRuntimeAutoConfiguration.class, OpenTelemetrySdkAutoConfiguration.class})
public final class TracingAutoConfiguration {

    @Bean
    TripTracing tripTracing(ObjectProvider<OpenTelemetry> openTelemetry, BoltRideProperties names) {
        OpenTelemetry letIn = openTelemetry.getIfAvailable();
        return letIn == null
                ? TripTracing.OFF
                : TripTracing.of(letIn, names.tables().trips());
    }

    @Bean
    LetterTracing letterTracing(TripTracing tracing, BoltRideProperties names) {
        BoltRideProperties.Queues queues = names.queues();
        return new LetterTracing(tracing, Channel.queue(queues.retry()), Channel.queue(queues.deadLetter()));
    }
}
