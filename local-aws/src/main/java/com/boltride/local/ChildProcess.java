package com.boltride.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An emulator in a process of its own. It says {@code ready <port>} on its standard output when it listens, and ends when
 * its standard input does, so that it cannot outlive this process. What else it prints goes to its log file.
 */
final class ChildProcess implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(ChildProcess.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final String READY = "ready ";

    /** Exit codes of SIGINT and SIGTERM: Ctrl-C reaches a terminal's whole process group, the emulators included. */
    private static final Set<Integer> TOLD_TO_STOP = Set.of(130, 143);

    private final Emulator emulator;
    private final Process process;
    private final Path log;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private volatile boolean closing;

    private ChildProcess(Emulator emulator, Process process, Path log) {
        this.emulator = emulator;
        this.process = process;
        this.log = log;
    }

    /** Starts the emulator and returns at once. */
    static ChildProcess start(Emulator emulator, Path logDirectory) {
        ProcessBuilder builder = new ProcessBuilder(emulator.command())
                .directory(emulator.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(emulator.environment());
        try {
            Files.createDirectories(logDirectory);
            Path log = logDirectory.resolve(emulator.name() + ".log");
            ChildProcess child = new ChildProcess(emulator, builder.start(), log);
            Thread reader = new Thread(child::readOutput, "output of " + emulator.name());
            reader.setDaemon(true);
            reader.start();
            return child;
        } catch (IOException e) {
            throw new LocalAwsException(emulator.name() + " cannot be started: " + e.getMessage(), e);
        }
    }

    Set<AwsService> services() {
        return emulator.services();
    }

    /** Waits until the emulator listens, and returns the port it listens on. */
    int awaitPort() throws InterruptedException {
        try {
            return port.get(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LocalAwsException(
                    emulator.name() + " ended while it started: " + lastLine() + " (log: " + log + ")", e);
        } catch (TimeoutException e) {
            throw new LocalAwsException(
                    emulator.name() + " is not ready after " + START_LIMIT.toSeconds() + " s (log: " + log + ")", e);
        }
    }

    /** Ends the process at once: there is nothing in an emulator worth saving. */
    @Override
    public void close() {
        closing = true;
        process.destroyForcibly().onExit().join();
    }

    private void readOutput() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter file = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(READY)) {
                    port.complete(Integer.valueOf(line.substring(READY.length())));
                } else {
                    file.println(line);
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(new UncheckedIOException(e));
        }
        boolean wasReady = !port.completeExceptionally(new IOException("end of output"));
        int exit = process.onExit().join().exitValue();
        if (wasReady && !closing && !TOLD_TO_STOP.contains(exit)) {
            logger.error("{} has ended by itself with exit code {} (log: {})", emulator.name(), exit, log);
        }
    }

    private String lastLine() {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}
