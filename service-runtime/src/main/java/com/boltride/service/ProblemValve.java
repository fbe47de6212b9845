package com.boltride.service;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * The answer to a request that Tomcat itself refuses, before the service sees it, such as one for a path that cannot be
 * decoded. Nothing of the request is in it.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        HttpStatus status = HttpStatus.valueOf(response.getStatus());
        ProblemType type = ProblemType.of(request, status);
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getReporter()
                    .write("{\"type\":\"" + type.uri() + "\",\"title\":\"" + status.getReasonPhrase()
                            + "\",\"status\":" + status.value() + ",\"detail\":\""
                            + type.problem().getDetail() + "\"}");
            response.finishResponse();
        } catch (IOException e) {
            containerLog.debug("the client is gone", e);
        }
    }
}
