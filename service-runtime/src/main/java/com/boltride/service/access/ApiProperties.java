package com.boltride.service.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use a service over HTTP. There is no default password, so that no system runs with one that everyone knows.
 *
 * @param enabled whether the service has a REST interface that changes anything. Without one it starts without an operator,
 *     too
 * @param username of the operator, who may read and change
 * @param password of the operator, or null if there is none
 * @param viewer who may only read
 */
@ConfigurationProperties("bolt-ride.api")
record ApiProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("operator") String username,
        @Nullable String password,
        @DefaultValue Viewer viewer) {

    ApiProperties {
        if (username.equals(viewer.username())) {
            throw new IllegalArgumentException(
                    "bolt-ride.api.username and bolt-ride.api.viewer.username are both '" + username + "'");
        }
    }

    /**
     * @param username of the viewer
     * @param password of the viewer, or null if there is none
     */
    record Viewer(
            @DefaultValue("viewer") String username,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Viewer[username=" + username + "]";
        }
    }

    @Override
    public String toString() {
        return "ApiProperties[enabled=" + enabled + ", username=" + username + ", viewer=" + viewer + "]";
    }
}
