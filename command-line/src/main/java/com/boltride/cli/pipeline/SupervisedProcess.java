package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A process that is stopped by SIGTERM when this JVM closes it or ends, however that ends, and killed if it is still
 * there {@value #SECONDS_TO_STOP} seconds later.
 *
 * <p>A shell stands between the two. It waits at a pipe that nobody writes to and that the operating system closes when
 * this JVM is gone. It has the process ignore what a terminal sends to everything it started (Ctrl-C, hang-up), because
 * the order in which things are stopped matters.
 */
final class SupervisedProcess {

    /** A little more than the services take for their graceful shutdown at most. */
    static final int SECONDS_TO_STOP = 40;

    private static final String SUPERVISOR = """
            trap '' INT HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            child=$!
            {
              cat <&3
              kill $child
              seconds=0
              while kill -0 $child && [ $seconds -lt %d ]; do sleep 1; seconds=$((seconds + 1)); done
              kill -9 $child
            } >/dev/null 2>&1 &
            exec 3<&-
            wait $child
            """.formatted(SECONDS_TO_STOP);

    private final String name;
    private final Path log;
    private final Process supervisor;

    private SupervisedProcess(String name, Path log, Process supervisor) {
        this.name = name;
        this.log = log;
        this.supervisor = supervisor;
    }

    /** Starts the command with exactly this environment. @param log takes all that it prints */
    static SupervisedProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> supervised = new ArrayList<>(List.of("/bin/sh", "-c", SUPERVISOR, name));
        supervised.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(supervised).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new SupervisedProcess(name, log, builder.start());
        } catch (IOException e) {
            throw CommandFailedException.notUsable(name + " cannot be started: " + e.getMessage());
        }
    }

    String name() {
        return name;
    }

    /** @throws CommandFailedException if the process has ended, with the last line of its log */
    void requireAlive() {
        if (!supervisor.isAlive()) {
            throw CommandFailedException.underWay(
                    name + " ended with exit code " + supervisor.exitValue() + ": " + lastLine() + "\nlog: " + log);
        }
    }

    /** Has the process stopped, and tells when it has ended. */
    CompletableFuture<Process> stop() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException e) {
            // The supervisor has gone already, and with it the other end of the pipe.
        }
        return supervisor.onExit();
    }

    private String lastLine() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank())
                    .reduce((earlier, later) -> later)
                    .orElse("it said nothing");
        } catch (IOException e) {
            return "its log cannot be read";
        }
    }
}
