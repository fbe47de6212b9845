package com.boltride.schedule;

import com.boltride.retry.Outages;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One AWS service as this one depends on it: notes whether it answers, so that health can tell. Nothing is repeated
 * here, because the caller comes back in its next round anyway.
 */
public final class AwsDependency {

    private final String name;
    private final Outages outages;

    public AwsDependency(String name, Outages outages) {
        this.name = name;
        this.outages = outages;
    }

    /**
     * Makes the call.
     *
     * @param call handles those SDK exceptions that are an answer rather than a fault
     * @throws SdkException as the call threw it; anything else that it throws counts as an answer
     */
    public <T> T call(Supplier<T> call) {
        try {
            T answer = call.get();
            outages.succeeded(name);
            return answer;
        } catch (SdkException e) {
            outages.failed(name, e.getClass().getSimpleName() + ": " + e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            // The service's answer, only not the one that was hoped for.
            outages.succeeded(name);
            throw e;
        }
    }
}
