package com.boltride.service;

import org.springframework.web.ErrorResponseException;

/** What was asked for is not there: answered with 404 and a problem detail. */
public final class NotFoundException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail a sentence for a person, naming what is not there */
    public NotFoundException(String detail) {
        super(ProblemType.NOT_FOUND.status(), ProblemType.NOT_FOUND.problem(detail), null);
    }
}
