package com.boltride.service.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Who tries to log in, from where.
 *
 * @param address of the client, or of the proxy it comes through
 * @param username cut, so that long names fill no memory
 */
record Login(String address, String username) {

    private static final int LONGEST = 64;

    Login {
        username = username.substring(0, Math.min(username.length(), LONGEST));
    }

    /** Null for what does not come over HTTP. */
    static @Nullable Login of(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? new Login(String.valueOf(details.getRemoteAddress()), attempt.getName())
                : null;
    }
}
