package com.boltride.schedule.operations;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the operations page finds the pipeline's services.
 *
 * @param services URL by name of the service, such as {@code trip-end-service}. A host name with several addresses stands for as
 *     many tasks
 * @param viewer as whom the services are asked how they are; without a password, the operator is
 * @param operator as whom they are asked to change something
 * @param timeout for the answer of one task, or of one AWS service, before it counts as away; positive
 * @param keepFor how long one look serves everybody who asks; 0 for not at all
 */
@ConfigurationProperties("bolt-ride.operations")
record OperationsProperties(
        @DefaultValue Map<String, URI> services,
        @DefaultValue Account viewer,
        @DefaultValue Account operator,
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

    /** As whom the services are read. */
    Account reader() {
        return viewer.password().isEmpty() ? operator : viewer;
    }

    /** A user that every service knows. @param password empty if there is none */
    record Account(
            @DefaultValue("") String username,
            @DefaultValue("") String password) {

        /** What HTTP Basic sends. */
        String authorization() {
            byte[] user = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(user);
        }

        @Override
        public String toString() {
            return "Account[username=" + username + "]";
        }
    }
}
