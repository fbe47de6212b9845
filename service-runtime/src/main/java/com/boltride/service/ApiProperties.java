package com.boltride.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the REST interface.
 *
 * @param enabled whether the service has one. Without it only health, info and Prometheus metrics are served, and no
 *     password is needed
 * @param username of the one operator
 * @param password of the operator; there is no default, so that no system runs with a password everyone knows
 */
@ConfigurationProperties("bolt-ride.api")
record ApiProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("operator") String username,
        @Nullable String password) {

    /** @throws MissingApiPasswordException if there is none */
    String requiredPassword() {
        if (password == null || password.isBlank()) {
            throw new MissingApiPasswordException();
        }
        return password;
    }

    @Override
    public String toString() {
        return "ApiProperties[enabled=" + enabled + ", username=" + username + "]";
    }
}
