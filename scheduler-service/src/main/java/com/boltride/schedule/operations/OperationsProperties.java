package com.boltride.schedule.operations;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the operations page finds the pipeline's services.
 *
 * @param services URL by name of the service, such as {@code trip-end-service}. A host name with several addresses stands for as
 *     many tasks
 * @param username with which the services are asked; the same everywhere
 * @param password of that user
 * @param timeout for the answer of one task, or of one AWS service, before it counts as away; positive
 * @param keepFor how long one look serves everybody who asks; 0 for not at all
 */
@ConfigurationProperties("bolt-ride.operations")
record OperationsProperties(
        @DefaultValue Map<String, URI> services,
        @DefaultValue("operator") String username,
        @DefaultValue("") String password,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("2s") Duration keepFor) {

    OperationsProperties {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("bolt-ride.operations.timeout is " + timeout + ", but must be positive");
        }
        services.forEach((name, url) -> {
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("bolt-ride.operations.services." + name + " is " + url
                        + ", but must be a URL such as http://trip-end-service.bolt-ride:8080");
            }
        });
    }

    @Override
    public String toString() {
        return "OperationsProperties[services=" + services + ", username=" + username + "]";
    }
}
