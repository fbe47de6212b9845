package com.boltride.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.service.quality.QualityAutoConfiguration;
import com.boltride.trip.Outcome;
import io.micrometer.cloudwatch2.CloudWatchMeterRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.jvm.JvmMetricsAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;

class CloudWatchAutoConfigurationTest {

    private final List<PutMetricDataRequest> published = new CopyOnWriteArrayList<>();
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues("spring.config.import=classpath:bolt-ride.yml", "spring.application.name=test-service")
            .withBean(CloudWatchAsyncClient.class, () -> new PublishedMetrics(published))
            .withConfiguration(AutoConfigurations.of(
                    ServiceRuntimeAutoConfiguration.class,
                    CloudWatchAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    JvmMetricsAutoConfiguration.class,
                    QualityAutoConfiguration.class,
                    EventMetricsAutoConfiguration.class));

    @Test
    void metersGoToCloudWatchInTheProfileAws() {
        service.withPropertyValues("spring.profiles.active=aws").run(context -> {
            context.getBean(EventMetrics.class).durable("trip-end-events", Outcome.APPLIED, Instant.now());
            context.getBean(MeterRegistry.class).counter("http.requests").increment();
        });

        assertThat(published).extracting(PutMetricDataRequest::namespace).containsOnly("BoltRide");
        assertThat(data())
                .extracting(MetricDatum::metricName)
                .contains("bolt.ride.events.count", "bolt.ride.event.latency.avg", "jvm.threads.live.value")
                .allMatch(name -> name.startsWith("bolt.ride.")
                        || name.startsWith("jvm.threads.live")
                        || name.startsWith("jvm.memory.usage.after.gc")
                        || name.startsWith("jvm.gc.overhead"));
        assertThat(data().flatMap(datum -> datum.dimensions().stream()))
                .extracting(Dimension::name)
                .containsOnly("service", "stream", "outcome", "area", "pool");
    }

    @Test
    void nothingGoesToCloudWatchOtherwise() {
        service.run(context -> assertThat(context).doesNotHaveBean(CloudWatchMeterRegistry.class));

        assertThat(published).isEmpty();
    }

    private Stream<MetricDatum> data() {
        return published.stream().flatMap(request -> request.metricData().stream());
    }

    /** Keeps what it is told. */
    private record PublishedMetrics(List<PutMetricDataRequest> requests) implements CloudWatchAsyncClient {

        @Override
        public CompletableFuture<PutMetricDataResponse> putMetricData(PutMetricDataRequest request) {
            requests.add(request);
            return CompletableFuture.completedFuture(
                    PutMetricDataResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return "cloudwatch";
        }

        @Override
        public void close() {}
    }
}
