package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.console.Console;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A process that is started again when it ends without having been told to, after a pause that doubles. One that ends
 * {@value #MOST_DEATHS} times, each time within {@value #SECONDS_OF_A_LIFE} seconds, is given up. To be killed is nothing that it does,
 * and does not count.
 */
public final class KeptProcess implements AutoCloseable {

    static final int MOST_DEATHS = 6;
    static final int SECONDS_OF_A_LIFE = 40;

    /** What the supervising shell exits with when its child was ended by SIGKILL: 128 and the signal's number. */
    private static final int KILLED = 128 + 9;

    private static final long WAIT_MILLIS = 100;

    private final String name;
    private final Starter starter;
    private final Duration firstPause;
    private final Console console;
    private SupervisedProcess process;
    private int deaths;
    private long startedAt = System.nanoTime();
    private @Nullable Long restartAt;
    private boolean stopped;

    /** @param firstPause before it is started again for the first time */
    KeptProcess(String name, Starter starter, Duration firstPause, Console console) throws IOException {
        this.name = name;
        this.starter = starter;
        this.firstPause = firstPause;
        this.console = console;
        this.process = starter.start();
    }

    /** Starts the process. */
    @FunctionalInterface
    interface Starter {
        SupervisedProcess start() throws IOException;
    }

    public String name() {
        return name;
    }

    /** Sends a signal to the process itself. @param signal as kill(1) takes it, such as {@code KILL} */
    public void signal(String signal) throws InterruptedException {
        Signals.send(signal, current().pid().orElseThrow(() -> new IllegalStateException(name + " has no process id")));
    }

    /** Tells the exit code of the process that runs now, when it ends. */
    public CompletableFuture<Integer> exitCode() {
        return current().onExit().thenApply(Process::exitValue);
    }

    /** Returns when another process has been started for one that has ended. */
    public synchronized void awaitRestart() throws InterruptedException {
        while (!stopped && !process.isAlive()) {
            wait(WAIT_MILLIS);
        }
    }

    /** Stops the process for good, and returns when it has ended. */
    @Override
    public void close() {
        stop().join();
    }

    /**
     * Starts the process again if it has ended.
     *
     * @throws CommandFailedException if it has done so too often
     */
    synchronized void keepAlive() throws IOException {
        if (stopped || process.isAlive()) {
            return;
        }
        long now = System.nanoTime();
        if (restartAt == null) {
            restartAt = now + noteDeath(now).toNanos();
        } else if (now - restartAt >= 0) {
            process.killIfOrphaned();
            process = starter.start();
            startedAt = System.nanoTime();
            restartAt = null;
        }
    }

    /** Has the process stopped for good, and tells when it has ended. */
    synchronized CompletableFuture<Process> stop() {
        stopped = true;
        return process.stop();
    }

    private Duration noteDeath(long now) {
        if (now - startedAt > Duration.ofSeconds(SECONDS_OF_A_LIFE).toNanos()) {
            deaths = 0;
        }
        if (process.exitCode() != KILLED) {
            deaths++;
        }
        if (deaths >= MOST_DEATHS) {
            throw CommandFailedException.underWay(name + " has ended " + deaths + " times in a row, with "
                    + process.end() + "\nlog: " + process.log());
        }
        console.line(name + " has ended with exit code " + process.exitCode() + "; starting it again");
        return firstPause.multipliedBy(1L << Math.max(0, deaths - 1));
    }

    private synchronized SupervisedProcess current() {
        return process;
    }
}
