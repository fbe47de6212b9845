package com.boltride.service.access;

import com.boltride.service.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** How a request is refused: by a status and its headers. The body, a problem detail, is made where all errors are. */
final class Refusals {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();

    /** Somebody who is known may not do this, or a browser's request is not from our own page. */
    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            ProblemType.CSRF_TOKEN_MISSING.of(request);
        } else if (new BrowserRequest(request).isForeignChange()) {
            ProblemType.FOREIGN_ORIGIN.of(request);
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    /** A token is not valid, or the issuer's keys could not be had to tell. */
    void badToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (why instanceof AuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        bearer.commence(request, response, why);
        response.sendError(response.getStatus());
    }
}
