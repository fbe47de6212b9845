package com.boltride.service.tracing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves Spring Boot's own configuration of tracing out, unless {@code bolt-ride.tracing.enabled} is true. Boot's own switch
 * would leave a disabled SDK in every request's way.
 *
 * <p>What makes a span of each observation is never let in: whoever follows a trip would see polls and probes for the most part.
 */
final class TracingSwitch implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> TRACING =
            List.of("org.springframework.boot.micrometer.tracing.", "org.springframework.boot.opentelemetry.");

    private static final String SPANS_OF_OBSERVATIONS =
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration";

    private boolean on;

    @Override
    public void setEnvironment(Environment environment) {
        on = environment.getProperty("bolt-ride.tracing.enabled", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            String name = configurations[i];
            matches[i] = name == null
                    || !name.equals(SPANS_OF_OBSERVATIONS)
                            && (on || TRACING.stream().noneMatch(name::startsWith));
        }
        return matches;
    }
}
