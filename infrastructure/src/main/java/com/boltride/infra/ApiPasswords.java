package com.boltride.infra;

import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** The passwords of the two users of the services: the operator, who may change things, and the viewer, who reads. */
final class ApiPasswords {

    private final software.amazon.awscdk.services.secretsmanager.Secret operator;
    private final software.amazon.awscdk.services.secretsmanager.Secret viewer;

    ApiPasswords(Construct scope) {
        operator = secret(scope, "ApiPassword", Names.API_SECRET, "operator");
        viewer = secret(scope, "ViewerPassword", Names.VIEWER_SECRET, "viewer");
    }

    /** What a service is given: the viewer's, for its metrics; the operator's, if there is something to change. */
    Map<String, Secret> of(Service service) {
        Map<String, Secret> passwords = new TreeMap<>();
        passwords.put("BOLT_RIDE_API_VIEWER_PASSWORD", Secret.fromSecretsManager(viewer));
        if (service.hasRest()) {
            passwords.put("BOLT_RIDE_API_PASSWORD", Secret.fromSecretsManager(operator));
        }
        return passwords;
    }

    private static software.amazon.awscdk.services.secretsmanager.Secret secret(
            Construct scope, String id, String name, String user) {
        return software.amazon.awscdk.services.secretsmanager.Secret.Builder.create(scope, id)
                .secretName(name)
                .description("Of the user '" + user + "' of Bolt Ride's services")
                .generateSecretString(SecretStringGenerator.builder()
                        .passwordLength(32)
                        .excludePunctuation(true)
                        .build())
                .build();
    }
}
