package com.boltride.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a log-in, right or wrong, after too many wrong ones: 429, and in {@code Retry-After} when it is looked at again. */
final class LoginLimit extends OncePerRequestFilter {

    private final FailedLogins failures;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    LoginLimit(FailedLogins failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Login login = login(request);
        Duration refused = login == null ? Duration.ZERO : failures.refusedFor(login);
        if (refused.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private @Nullable Login login(HttpServletRequest request) {
        try {
            UsernamePasswordAuthenticationToken attempt = basic.convert(request);
            return attempt == null ? null : Login.of(attempt);
        } catch (AuthenticationException e) {
            return null; // Not readable: the authentication itself says so.
        }
    }
}
