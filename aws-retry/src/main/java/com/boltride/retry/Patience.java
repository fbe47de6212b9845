package com.boltride.retry;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Waits out faults of the AWS services that a record's way leads through: a call is repeated, with backoff, until it
 * succeeds or the service stops. There is no last try, because whatever would come after it would lose the record.
 *
 * <p>Safe for use by several threads; each call waits on its caller's thread.
 */
public final class Patience {

    private static final Logger log = LoggerFactory.getLogger(Patience.class);

    private final Backoff backoff;
    private final Outages outages;
    private final RandomGenerator random;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param random must be safe for use by several threads, as {@link java.util.Random} is */
    public Patience(Backoff backoff, Outages outages, RandomGenerator random) {
        this.backoff = backoff;
        this.outages = outages;
        this.random = random;
    }

    /** A call to AWS that may be repeated. */
    @FunctionalInterface
    public interface Call<T> {
        /**
         * @throws SdkException (or a {@link CompletionException} of one) if the service did not do it: will be repeated.
         *     Whatever else is thrown ends the repetition
         */
        T attempt() throws InterruptedException;
    }

    /**
     * Makes the call until it succeeds.
     *
     * @param dependency what is called, as health and the log shall name it
     * @throws InterruptedException if the service stops, or the thread is interrupted, before that
     */
    public <T> T untilSuccessful(String dependency, Call<T> call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = call.attempt();
                outages.succeeded(dependency);
                return result;
            } catch (SdkException e) {
                pauseAfter(dependency, attempt, e);
            } catch (CompletionException e) {
                if (!(e.getCause() instanceof SdkException)) {
                    throw e;
                }
                pauseAfter(dependency, attempt, e.getCause());
            }
        }
    }

    /**
     * For callers that repeat a part of a call themselves: notes the fault and waits before the next try.
     *
     * @param attempt how many tries have failed, from 1
     * @throws InterruptedException if the service stops, or the thread is interrupted, before the pause is over
     */
    public void pauseAfter(String dependency, int attempt, Throwable fault) throws InterruptedException {
        pauseAfter(dependency, attempt, fault.getClass().getSimpleName() + ": " + fault.getMessage());
    }

    /** As {@link #pauseAfter(String, int, Throwable)}, for a fault that came as a part of an answer. */
    public void pauseAfter(String dependency, int attempt, String fault) throws InterruptedException {
        outages.failed(dependency, fault);
        Duration pause = backoff.pause(attempt, random);
        log.warn("{} failed, try {} follows in {} ms: {}", dependency, attempt + 1, pause.toMillis(), fault);
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("stopping while " + dependency + " is away");
        }
    }

    /** Notes that the dependency answered, for callers of {@link #pauseAfter}. */
    public void succeeded(String dependency) {
        outages.succeeded(dependency);
    }

    /** Ends all waiting, now and later: a call that fails from now on is not repeated. */
    public void stop() {
        stopped.countDown();
    }

    /** Whether the service is stopping: what tells an interruption by {@link #stop} from one by anybody else. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }
}
