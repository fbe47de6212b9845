package com.boltride.service.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.service.TestService;
import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryEventPublisherBeansApplicationListener;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

class TracingSwitchTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withPropertyValues(
                    "spring.config.import=classpath:bolt-ride.yml",
                    "spring.application.name=test-service",
                    "bolt-ride.api.password=rightful")
            .withUserConfiguration(TestService.class);

    /** As a service does when it starts, before anything is followed in its process. */
    @BeforeAll
    static void letLogsKnow() {
        OpenTelemetryEventPublisherBeansApplicationListener.addWrapper();
    }

    @Test
    void nothingOfTracingIsThereByDefault() {
        service.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(TripTracing.class)).isSameAs(TripTracing.OFF);
            assertThat(Arrays.stream(context.getBeanDefinitionNames())
                            .map(context::getType)
                            .map(type -> String.valueOf(type).replaceFirst("^(class|interface) ", "")))
                    .noneMatch(type -> type.startsWith("io.opentelemetry.")
                            || type.startsWith("io.micrometer.tracing.")
                            || type.startsWith("org.springframework.boot.micrometer.tracing.")
                            || type.startsWith("org.springframework.boot.opentelemetry."));
        });
    }

    @Test
    void tripsAreFollowedWhereItIsOn() {
        tracing(0.25).run(context -> {
            assertThat(context.getBean(TripTracing.class)).isNotSameAs(TripTracing.OFF);
            assertThat(context).hasSingleBean(OpenTelemetry.class);
            assertThat(context).hasSingleBean(SdkTracerProvider.class);
            assertThat(context.getBean(SpanExporter.class).toString()).contains("http://collector.test:4318/v1/traces");
            assertThat(context.getBean(Sampler.class).getDescription())
                    .startsWith("ParentBased{root:TraceIdRatioBased{0.25");
        });
    }

    @Test
    void requestsAndProbesMakeNoSpans() {
        tracing(1)
                .run(context -> assertThat(
                                context.getBeansOfType(io.micrometer.tracing.handler.TracingObservationHandler.class))
                        .isEmpty());
    }

    @Test
    void logLinesOfAMessageNameItsTrace() {
        Map<String, String> named = new HashMap<>();

        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(TestService.class)
                .run(
                        "--spring.config.import=classpath:bolt-ride.yml",
                        "--spring.application.name=test-service",
                        "--server.port=0",
                        "--bolt-ride.api.password=rightful",
                        "--bolt-ride.tracing.enabled=true")) {
            running.getBean(TripTracing.class)
                    .received(Channel.kinesis("trip-end-events"), 1)
                    .begin(0, "4966", Instant.EPOCH, TRACEPARENT)
                    .during(() -> named.putAll(Objects.requireNonNull(MDC.getCopyOfContextMap())));
        }

        assertThat(named).containsEntry("traceId", "0af7651916cd43dd8448eb211c80319c");
        assertThat(MDC.get("traceId")).isNull();
    }

    private WebApplicationContextRunner tracing(double ratio) {
        return service.withPropertyValues(
                "bolt-ride.tracing.enabled=true",
                "bolt-ride.tracing.ratio=" + ratio,
                "bolt-ride.tracing.endpoint=http://collector.test:4318/v1/traces");
    }
}
