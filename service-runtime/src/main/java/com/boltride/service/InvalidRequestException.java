package com.boltride.service;

import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A request cannot be met as it stands: answered with a problem detail that names the field, and 400 unless its type says otherwise. */
public final class InvalidRequestException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /**
     * @param field name of the parameter, header or body's field at fault
     * @param detail a sentence for a person, naming the field and the value
     */
    public InvalidRequestException(String field, String detail) {
        this(ProblemType.INVALID_REQUEST, field, detail);
    }

    /**
     * @param type of the problem
     * @param field name of the parameter, header or body's field at fault
     * @param detail a sentence for a person, naming the field and the value
     */
    public InvalidRequestException(ProblemType type, String field, String detail) {
        super(type.status(), problem(type, field, detail), null);
    }

    private static ProblemDetail problem(ProblemType type, String field, String detail) {
        ProblemDetail problem = type.problem(detail);
        problem.setProperty("field", field);
        return problem;
    }
}
