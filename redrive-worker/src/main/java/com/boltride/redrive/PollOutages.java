package com.boltride.redrive;

import com.boltride.retry.Outages;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** Lets health see when the listener cannot receive: it repeats its polls itself, without {@code Patience}. */
final class PollOutages implements ExecutionInterceptor {

    private static final String DEPENDENCY = "sqs";

    private final Outages outages;

    PollOutages(Outages outages) {
        this.outages = outages;
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof ReceiveMessageRequest) {
            outages.succeeded(DEPENDENCY);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.request() instanceof ReceiveMessageRequest) {
            outages.failed(DEPENDENCY, String.valueOf(context.exception().getMessage()));
        }
    }
}
