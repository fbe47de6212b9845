package com.boltride.schedule.operations;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at something on AWS for a bounded time, so that what is away holds up nothing else. */
final class BoundedLook {

    private static final Logger log = LoggerFactory.getLogger(BoundedLook.class);

    private final ExecutorService threads;
    private final Duration timeout;

    BoundedLook(ExecutorService threads, Duration timeout) {
        this.threads = threads;
        this.timeout = timeout;
    }

    /** Begins to look. */
    <T> Future<T> begin(Callable<T> look) {
        return threads.submit(look);
    }

    /** @param what is looked at, for a person */
    <T> Part<T> end(String what, Future<T> look) {
        try {
            return Part.of(look.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // Interrupts the call, so that its thread is free for the next look.
            look.cancel(true);
            return Part.away(what + " does not answer in time");
        } catch (ExecutionException e) {
            log.warn(
                    "the operations page cannot show {}: {}", what, e.getCause().getMessage());
            return Part.away(what + " does not answer as it should; the log says why");
        } catch (InterruptedException e) {
            look.cancel(true);
            Thread.currentThread().interrupt();
            return Part.away("the service is stopping");
        }
    }
}
