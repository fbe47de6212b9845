package com.boltride.schedule.operations;

import com.boltride.service.ProblemType;
import org.springframework.web.ErrorResponseException;

/** Another service that the call was for does not answer: 503 and a problem detail. */
final class ServiceAwayException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param detail a sentence for a person, naming the service */
    ServiceAwayException(String detail) {
        super(ProblemType.UNAVAILABLE.status(), ProblemType.UNAVAILABLE.problem(detail), null);
    }
}
