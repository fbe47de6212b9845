package com.boltride.service;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request cannot be met as it stands: answered with 400 and a problem detail that names the field. */
public final class InvalidRequestException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field name of the parameter or of the body's field at fault
     * @param detail a sentence for a person, naming the field and the value
     */
    public InvalidRequestException(String field, String detail) {
        super(HttpStatus.BAD_REQUEST, problem(field, detail), null);
    }

    private static ProblemDetail problem(String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("field", field);
        return problem;
    }
}
