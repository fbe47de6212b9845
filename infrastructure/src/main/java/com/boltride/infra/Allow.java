package com.boltride.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** Statements of a policy. What is not said here is not allowed: CDK's own grants give more than a service needs. */
final class Allow {

    private Allow() {}

    static PolicyStatement on(String resource, String... actions) {
        return on(List.of(resource), actions);
    }

    static PolicyStatement on(List<String> resources, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(resources)
                .build();
    }

    /** @param conditions operator → key → value */
    static PolicyStatement onlyIf(Map<String, Object> conditions, String resource, String... actions) {
        return PolicyStatement.Builder.create()
                .actions(List.of(actions))
                .resources(List.of(resource))
                .conditions(conditions)
                .build();
    }
}
