package com.boltride.pipeline;

import com.boltride.testaws.TestTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./bolt-ride} as a user runs it: a process of its own, somewhere else than in its directory. */
final class BoltRideCommand {

    private static final Path HOME =
            Path.of(System.getProperty("bolt-ride.home", "..")).toAbsolutePath().normalize();

    private final Process process;
    private final Path output;

    private BoltRideCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static BoltRideCommand start(Path workingDirectory, String... arguments) throws IOException {
        return start(workingDirectory, Map.of(), List.of(arguments));
    }

    /**
     * A command that needs an AWS: on the one of the target, if there is one.
     *
     * @param environment further variables
     */
    static BoltRideCommand startOn(
            TestTarget target, Path workingDirectory, Map<String, String> environment, String... arguments)
            throws IOException {
        Map<String, String> variables = new HashMap<>(target.environment());
        variables.putAll(environment);
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!target.environment().isEmpty()) {
            all.add("--given-aws");
        }
        return start(workingDirectory, variables, all);
    }

    private static BoltRideCommand start(Path workingDirectory, Map<String, String> environment, List<String> arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve("bolt-ride").toString()));
        command.addAll(arguments);
        Path output = workingDirectory.resolve(arguments.get(0) + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingDirectory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new BoltRideCommand(builder.start(), output);
    }

    /** @return the exit code */
    int await(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
            terminate();
            throw new AssertionError("still running after " + limit + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Sends SIGTERM, and does not wait. */
    void terminate() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Every process that was started by it, directly or not, and has not ended. */
    List<ProcessHandle> descendants() {
        return process.descendants().toList();
    }

    /** All that it has printed up to now. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
