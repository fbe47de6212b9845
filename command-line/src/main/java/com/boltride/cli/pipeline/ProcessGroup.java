package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Processes of which the first is the ground for all others, and so is stopped after them.
 *
 * <p>Safe for use by several threads. Once closed, nothing is started any more.
 */
final class ProcessGroup implements AutoCloseable {

    /** Starts one of them. */
    @FunctionalInterface
    interface Starter {
        SupervisedProcess start() throws IOException;
    }

    private final List<SupervisedProcess> processes = new ArrayList<>();
    private boolean closed;

    synchronized void start(Starter starter) throws IOException {
        if (closed) {
            throw CommandFailedException.underWay("stopped while starting");
        }
        processes.add(starter.start());
    }

    /** @throws CommandFailedException if one of the processes has ended */
    synchronized void requireAlive() {
        processes.forEach(SupervisedProcess::requireAlive);
    }

    /** Returns when all have ended. */
    @Override
    public void close() {
        List<SupervisedProcess> started = closeToOthers();
        if (!started.isEmpty()) {
            CompletableFuture.allOf(started.stream()
                            .skip(1)
                            .map(SupervisedProcess::stop)
                            .toArray(CompletableFuture[]::new))
                    .join();
            started.get(0).stop().join();
        }
    }

    private synchronized List<SupervisedProcess> closeToOthers() {
        closed = true;
        return List.copyOf(processes);
    }
}
