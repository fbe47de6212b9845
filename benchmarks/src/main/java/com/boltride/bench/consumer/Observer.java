package com.boltride.bench.consumer;

import com.boltride.cli.console.CommandFailedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks again and again, in a thread of its own. */
final class Observer implements AutoCloseable {

    private final Thread thread;
    private volatile boolean stopped;
    private volatile @Nullable RuntimeException fault;

    private Observer(String name, Duration pause, Runnable look) {
        this.thread = new Thread(
                () -> {
                    try {
                        while (!stopped) {
                            look.run();
                            Thread.sleep(pause.toMillis());
                        }
                    } catch (RuntimeException e) {
                        fault = e;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
    }

    /** @param pause between two looks */
    static Observer start(String name, Duration pause, Runnable look) {
        Observer observer = new Observer(name, pause, look);
        observer.thread.start();
        return observer;
    }

    /** @throws CommandFailedException if it could not look */
    void requireWell() {
        RuntimeException known = fault;
        if (known != null) {
            throw CommandFailedException.underWay(thread.getName() + " sees no more: " + known);
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
    }
}
