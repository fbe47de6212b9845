package com.boltride.service.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** The operator and the viewer, as far as they have passwords. */
final class Accounts {

    private final PasswordEncoder encoder;

    Accounts(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * @param issuesTokens whether operators can come with a token instead
     * @throws MissingApiPasswordException if nobody could use the REST interface that the service has
     */
    UserDetailsService of(ApiProperties api, boolean issuesTokens) {
        InMemoryUserDetailsManager users = new InMemoryUserDetailsManager();
        if (isGiven(api.password())) {
            add(users, api.username(), api.password(), Role.OPERATOR);
        } else if (api.enabled() && !issuesTokens) {
            throw new MissingApiPasswordException();
        }
        if (isGiven(api.viewer().password())) {
            add(users, api.viewer().username(), api.viewer().password(), Role.VIEWER);
        }
        return users;
    }

    private void add(InMemoryUserDetailsManager users, String name, @Nullable String password, String role) {
        users.createUser(User.withUsername(name)
                .password(encoder.encode(password))
                .roles(role)
                .build());
    }

    private static boolean isGiven(@Nullable String password) {
        return password != null && !password.isBlank();
    }
}
