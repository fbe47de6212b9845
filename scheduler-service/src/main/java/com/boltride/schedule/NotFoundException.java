package com.boltride.schedule;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked for is not there: answered with 404 and a problem detail. */
final class NotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail a sentence for a person, naming what is not there */
    NotFoundException(String detail) {
        super(HttpStatus.NOT_FOUND, ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, detail), null);
    }
}
