package com.boltride.cli.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Who may use the services' REST interfaces. */
public record Credentials(String username, String password) {

    /** The variable that a password of the user's own is taken from. */
    static final String PASSWORD_VARIABLE = "BOLT_RIDE_API_PASSWORD";

    private static final int RANDOM_BYTES = 18;

    /** The password in the environment, or else one that nobody knows yet. */
    static Credentials fromEnvironmentOrRandom() {
        String given = System.getenv(PASSWORD_VARIABLE);
        return new Credentials("operator", given == null || given.isBlank() ? randomPassword() : given);
    }

    String basicAuthorization() {
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
