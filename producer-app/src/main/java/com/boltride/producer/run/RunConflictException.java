package com.boltride.producer.run;

import com.boltride.service.ProblemType;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The state of a run forbids what was asked: answered with 409 and where that run is found. */
final class RunConflictException extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private final String runId;

    RunConflictException(String runId, String detail) {
        super(HttpStatus.CONFLICT, problem(runId, detail), null);
        this.runId = runId;
    }

    @Override
    public HttpHeaders getHeaders() {
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(RunController.path(runId)));
        return headers;
    }

    private static ProblemDetail problem(String runId, String detail) {
        ProblemDetail problem = ProblemType.CONFLICT.problem(detail);
        problem.setProperty("run", runId);
        return problem;
    }
}
