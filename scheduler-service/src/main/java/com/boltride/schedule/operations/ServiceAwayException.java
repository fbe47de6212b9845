package com.boltride.schedule.operations;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Another service that the call was for does not answer: 502 and a problem detail. */
final class ServiceAwayException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail a sentence for a person, naming the service */
    ServiceAwayException(String detail) {
        super(HttpStatus.BAD_GATEWAY, ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, detail), null);
    }
}
