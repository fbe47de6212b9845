package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
public final class SupervisedProcess {

    /** A little more than the services take for their graceful shutdown at most. */
    static final int SECONDS_TO_STOP = 40;

    private static final String SUPERVISOR = """
            trap '' INT HUP
            exec 3<&0
            pid_file=$1
            shift
            "$@" </dev/null 3<&- &
            child=$!
            echo $child > "$pid_file"
            {
              cat <&3
              kill -CONT $child
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
    private final Path pidFile;
    private final Process supervisor;

    private SupervisedProcess(String name, Path log, Path pidFile, Process supervisor) {
        this.name = name;
        this.log = log;
        this.pidFile = pidFile;
        this.supervisor = supervisor;
    }

    /**
     * Starts the command with exactly this environment.
     *
     * @param log all that it prints is added to it; its process id is in the file beside it that ends in {@code .pid}
     */
    public static SupervisedProcess start(
            String name, List<String> command, Map<String, String> environment, Path log) {
        Path pidFile = log.resolveSibling(name + ".pid");
        List<String> supervised = new ArrayList<>(List.of("/bin/sh", "-c", SUPERVISOR, name, pidFile.toString()));
        supervised.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(supervised)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Files.deleteIfExists(pidFile);
            return new SupervisedProcess(name, log, pidFile, builder.start());
        } catch (IOException e) {
            throw CommandFailedException.notUsable(name + " cannot be started: " + e.getMessage());
        }
    }

    public String name() {
        return name;
    }

    public boolean isAlive() {
        return supervisor.isAlive();
    }

    /** The id of the process itself, not of the shell that watches it; empty as long as it has none. */
    public OptionalLong pid() {
        try {
            String text = Files.readString(pidFile).strip();
            return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** Of a process that has ended. */
    int exitCode() {
        return supervisor.exitValue();
    }

    /** How the process has ended: its exit code and the last line of its log. */
    public String end() {
        return "exit code " + supervisor.exitValue() + ": " + lastLine();
    }

    public Path log() {
        return log;
    }

    /** Tells when the process has ended. */
    public CompletableFuture<Process> onExit() {
        return supervisor.onExit();
    }

    /** Kills the process if the shell that watches it was killed and it was not. */
    void killIfOrphaned() {
        pid().stream().mapToObj(ProcessHandle::of).flatMap(Optional::stream).forEach(ProcessHandle::destroyForcibly);
    }

    /** Has the process stopped, and tells when it has ended. */
    public CompletableFuture<Process> stop() {
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
