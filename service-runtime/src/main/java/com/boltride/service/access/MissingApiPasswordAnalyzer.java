package com.boltride.service.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes the missing password two sentences at start-up, and no stack trace. */
final class MissingApiPasswordAnalyzer extends AbstractFailureAnalyzer<MissingApiPasswordException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingApiPasswordException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Set the environment variable BOLT_RIDE_API_PASSWORD, best from a secret;"
                        + " or bolt-ride.api.enabled=false for a service without REST.",
                cause);
    }
}
