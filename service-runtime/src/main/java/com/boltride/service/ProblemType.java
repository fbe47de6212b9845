package com.boltride.service;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Every kind of problem that a service answers with. Its URI is {@code urn:problem-type:bolt-ride:} and the name in lower
 * case with hyphens, and stays the same for ever: clients tell problems apart by it.
 */
public enum ProblemType {
    INVALID_REQUEST(HttpStatus.BAD_REQUEST, "a parameter or the body is not what it may be"),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "a user name and a password (HTTP Basic) or a token are needed, and these are none or wrong ones"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "this user may not do this: changes are for operators"),
    /** Also 403: from a browser, without the token of the page. */
    CSRF_TOKEN_MISSING(HttpStatus.FORBIDDEN, "a change from a browser needs the cookie XSRF-TOKEN as X-XSRF-TOKEN"),
    /** Also 403: from another site's page. */
    FOREIGN_ORIGIN(HttpStatus.FORBIDDEN, "changes are not taken from another site's page"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "there is nothing here"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "this method is not for this path"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "this has no such representation"),
    CONFLICT(HttpStatus.CONFLICT, "the state of things forbids it"),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "the request is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "the body has to be JSON"),
    MISSING_FILE(HttpStatus.UNPROCESSABLE_CONTENT, "a file that is named is not there"),
    /** Also 422: a key that has been used for another request. */
    IDEMPOTENCY_KEY_REUSED(HttpStatus.UNPROCESSABLE_CONTENT, "the Idempotency-Key was used for another request"),
    TOO_MANY_FAILED_LOGINS(HttpStatus.TOO_MANY_REQUESTS, "too many failed log-ins; try again later"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "the service could not answer; its log says why"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "something that this needs does not answer as it should; try again");

    private static final String PREFIX = "urn:problem-type:bolt-ride:";

    /** What a request that is refused is refused for, where its status alone does not tell. */
    private static final String ATTRIBUTE = ProblemType.class.getName();

    private final HttpStatus status;
    private final String detail;

    ProblemType(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public URI uri() {
        return URI.create(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpStatus status() {
        return status;
    }

    /** A problem of this type. @param detail a sentence for a person */
    public ProblemDetail problem(String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(uri());
        return problem;
    }

    /** A problem of this type that says no more than that. */
    public ProblemDetail problem() {
        return problem(detail);
    }

    /** Says that this is why a request is going to be refused. */
    public void of(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Why a request was refused with a status. */
    static ProblemType of(HttpServletRequest request, HttpStatusCode status) {
        return request.getAttribute(ATTRIBUTE) instanceof ProblemType said && said.status.isSameCodeAs(status)
                ? said
                : of(status).orElse(status.is4xxClientError() ? INVALID_REQUEST : INTERNAL_ERROR);
    }

    /** The usual type of a status. */
    static Optional<ProblemType> of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status.isSameCodeAs(status))
                .findFirst();
    }
}
