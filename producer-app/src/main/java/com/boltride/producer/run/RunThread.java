package com.boltride.producer.run;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.task.TaskExecutor;

/** Where runs go on, one after the other. */
final class RunThread implements TaskExecutor {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "run"));
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public void execute(Runnable run) {
        runs.incrementAndGet();
        thread.execute(() -> {
            try {
                run.run();
            } finally {
                runs.decrementAndGet();
            }
        });
    }

    /** Whether no run is under way or about to be. */
    boolean isIdle() {
        return runs.get() == 0;
    }

    /** Takes no more runs and waits for the end of those it has. @return whether they ended in time */
    boolean end(Duration timeout) throws InterruptedException {
        thread.shutdown();
        return thread.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
