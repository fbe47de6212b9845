package com.boltride.service;

import com.boltride.retry.Outages;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets health see the faults of calls that a library makes and repeats by itself, without {@link
 * com.boltride.retry.Patience}. It stands before an asynchronous client, because an interceptor within the client is not
 * told when a call takes longer than {@code bolt-ride.aws.call-timeout}, which is how an AWS that hangs shows.
 */
public final class CallOutages {

    private final String dependency;
    private final Outages outages;
    private final Predicate<String> watched;
    private final Set<Class<? extends Throwable>> answers;

    /**
     * @param dependency what is called, as health shall name it
     * @param watched the client's methods that are called again and again, so that one call that gets through ends the
     *     outage
     * @param answers exceptions by which the service says no, as it may
     */
    public CallOutages(
            String dependency, Outages outages, Predicate<String> watched, Set<Class<? extends Throwable>> answers) {
        this.dependency = dependency;
        this.outages = outages;
        this.watched = watched;
        this.answers = Set.copyOf(answers);
    }

    /** The client, watched. @param type its interface */
    public <C> C of(Class<C> type, C client) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object result = invoke(client, method, arguments);
                    if (result instanceof CompletableFuture<?> call && watched.test(method.getName())) {
                        call.whenComplete((answer, fault) -> note(fault));
                    }
                    return result;
                }));
    }

    private static @Nullable Object invoke(Object client, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void note(@Nullable Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        if (cause == null || answers.contains(cause.getClass())) {
            outages.succeeded(dependency);
        } else if (!(cause instanceof CancellationException)) {
            outages.failed(dependency, cause.getClass().getSimpleName() + ": " + cause.getMessage());
        }
    }
}
