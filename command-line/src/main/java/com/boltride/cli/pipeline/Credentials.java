package com.boltride.cli.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Who may use the services' REST interfaces. */
public record Credentials(String username, String password, String viewerPassword) {

    /** The variable that a password of the user's own is taken from. */
    static final String PASSWORD_VARIABLE = "BOLT_RIDE_API_PASSWORD";

    /** The variable of the password of the user {@value #VIEWER}, who may only read. */
    static final String VIEWER_PASSWORD_VARIABLE = "BOLT_RIDE_API_VIEWER_PASSWORD";

    public static final String VIEWER = "viewer";

    private static final int RANDOM_BYTES = 18;

    /** The passwords in the environment, or else such that nobody knows yet. */
    static Credentials fromEnvironmentOrRandom() {
        return new Credentials("operator", given(PASSWORD_VARIABLE), given(VIEWER_PASSWORD_VARIABLE));
    }

    private static String given(String variable) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? randomPassword() : given;
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
