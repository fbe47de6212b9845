package com.boltride.producer.run;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Ties the runs to the service's life: what was interrupted goes on before the first request is taken, and stops at a chunk
 * boundary after the last one is answered.
 */
final class RunLifecycle implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RunLifecycle.class);

    /** Less than the time that a phase of the shutdown may take. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private final Runs runs;
    private final RunThread thread;
    private volatile boolean running;

    RunLifecycle(Runs runs, RunThread thread) {
        this.runs = runs;
        this.thread = thread;
    }

    @Override
    public void start() {
        runs.resume();
        running = true;
    }

    @Override
    public void stop() {
        runs.suspend();
        try {
            if (!thread.end(STOP_TIMEOUT)) {
                log.warn("a run has not stopped within {}; its last chunk will be done again", STOP_TIMEOUT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts, and after it has stopped. */
    @Override
    public int getPhase() {
        return 0;
    }
}
