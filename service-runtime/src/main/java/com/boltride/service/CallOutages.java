package com.boltride.service;

import com.boltride.retry.Outages;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Lets health see the faults of calls that a library makes and repeats by itself, without {@link
 * com.boltride.retry.Patience}.
 */
public final class CallOutages implements ExecutionInterceptor {

    private final String dependency;
    private final Outages outages;
    private final Predicate<SdkRequest> watched;
    private final Set<Class<? extends Throwable>> answers;

    /**
     * @param dependency what is called, as health shall name it
     * @param watched the calls that are made again and again, so that one that gets through ends the outage
     * @param answers exceptions by which the service says no, as it may
     */
    public CallOutages(
            String dependency,
            Outages outages,
            Predicate<SdkRequest> watched,
            Set<Class<? extends Throwable>> answers) {
        this.dependency = dependency;
        this.outages = outages;
        this.watched = watched;
        this.answers = Set.copyOf(answers);
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        if (watched.test(context.request())) {
            outages.succeeded(dependency);
        }
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (!watched.test(context.request())) {
            return;
        }
        Throwable fault = cause(context.exception());
        if (answers.contains(fault.getClass())) {
            outages.succeeded(dependency);
        } else {
            outages.failed(dependency, fault.getClass().getSimpleName() + ": " + fault.getMessage());
        }
    }

    private static Throwable cause(Throwable fault) {
        return fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
    }
}
