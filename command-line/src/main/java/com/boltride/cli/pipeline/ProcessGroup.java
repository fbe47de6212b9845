package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A process that is the ground for all others, and these. Should the ground end, everything is over; the others are kept
 * alive. The ground is stopped last.
 *
 * <p>Safe for use by several threads. Once closed, nothing is started any more.
 */
final class ProcessGroup implements AutoCloseable {

    private static final long WATCH_MILLIS = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Console console;
    private final List<KeptProcess> kept = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "process-watch");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable SupervisedProcess ground;
    private volatile @Nullable CommandFailedException givenUp;
    private boolean closed;

    ProcessGroup(Console console) {
        this.console = console;
        watch.scheduleWithFixedDelay(this::keepAlive, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    synchronized void startGround(KeptProcess.Starter starter) throws IOException {
        requireOpen();
        ground = starter.start();
    }

    synchronized KeptProcess start(String name, KeptProcess.Starter starter) throws IOException {
        requireOpen();
        KeptProcess process = new KeptProcess(name, starter, FIRST_PAUSE, console);
        kept.add(process);
        return process;
    }

    /** @throws CommandFailedException if the ground has ended or another process was given up */
    synchronized void requireAlive() {
        CommandFailedException failure = givenUp;
        if (failure != null) {
            throw failure;
        }
        if (ground != null && !ground.isAlive()) {
            throw CommandFailedException.underWay(
                    ground.name() + " has ended with " + ground.end() + "\nlog: " + ground.log());
        }
    }

    /** Returns when all have ended. */
    @Override
    public void close() {
        List<KeptProcess> started = closeToOthers();
        watch.shutdown();
        CompletableFuture.allOf(started.stream().map(KeptProcess::stop).toArray(CompletableFuture[]::new))
                .join();
        SupervisedProcess last = ground;
        if (last != null) {
            last.stop().join();
        }
    }

    private void keepAlive() {
        for (KeptProcess process : snapshot()) {
            try {
                process.keepAlive();
            } catch (CommandFailedException e) {
                givenUp = e;
            } catch (IOException e) {
                givenUp = CommandFailedException.underWay(process.name() + " cannot be started: " + e.getMessage());
            }
        }
    }

    private synchronized List<KeptProcess> snapshot() {
        return closed || givenUp != null ? List.of() : List.copyOf(kept);
    }

    private synchronized List<KeptProcess> closeToOthers() {
        closed = true;
        return List.copyOf(kept);
    }

    private void requireOpen() {
        if (closed) {
            throw CommandFailedException.underWay("stopped while starting");
        }
    }
}
