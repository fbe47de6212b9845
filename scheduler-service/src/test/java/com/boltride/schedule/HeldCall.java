package com.boltride.schedule;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One call that a {@link Gate} waits for and holds until the test says what becomes of it. */
final class HeldCall {

    private static final Duration BOUND = Duration.ofMinutes(2);

    private final Predicate<AwsCall> kind;
    private final boolean afterwards;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final CompletableFuture<String> caller = new CompletableFuture<>();
    private final CompletableFuture<Boolean> goesOn = new CompletableFuture<>();
    private volatile String takenFrom = "";

    HeldCall(Predicate<AwsCall> kind, boolean afterwards) {
        this.kind = kind;
        this.afterwards = afterwards;
    }

    boolean isAfterwards() {
        return afterwards;
    }

    /** Catches one call and no other. */
    boolean catches(AwsCall call) {
        if (!kind.test(call) || !taken.compareAndSet(false, true)) {
            return false;
        }
        takenFrom = call.caller();
        if (!afterwards) {
            caller.complete(takenFrom);
        }
        return true;
    }

    void answered() {
        caller.complete(takenFrom);
    }

    /** Waits until the test has decided. */
    boolean goesOn() throws InterruptedException {
        return await(goesOn);
    }

    /** Waits for the call. @return the access key of its caller, who waits from now on */
    String awaitCaller() throws InterruptedException {
        return await(caller);
    }

    void release() {
        goesOn.complete(true);
    }

    /** It, or its answer, is lost. */
    void drop() {
        goesOn.complete(false);
    }

    private static <T> T await(CompletableFuture<T> event) throws InterruptedException {
        try {
            return event.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("did not happen within " + BOUND, e);
        }
    }
}
