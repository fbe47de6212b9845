package com.boltride.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Says what to set where the SDK only says where it has looked. */
final class MissingRegionAnalyzer extends AbstractFailureAnalyzer<SdkClientException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SdkClientException cause) {
        return String.valueOf(cause.getMessage()).startsWith("Unable to load region")
                ? new FailureAnalysis(
                        "No AWS region is set",
                        "Set the environment variable AWS_REGION, such as AWS_REGION=eu-west-1.",
                        cause)
                : null;
    }
}
