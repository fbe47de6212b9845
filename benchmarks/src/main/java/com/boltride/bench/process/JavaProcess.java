package com.boltride.bench.process;

import com.boltride.cli.console.CommandFailedException;
import com.boltride.cli.pipeline.SupervisedProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A JVM of its own. It is stopped when it is closed, and when this JVM ends, however that ends. */
public final class JavaProcess implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final long LOOK_MILLIS = 50;

    private final SupervisedProcess process;

    private JavaProcess(SupervisedProcess process) {
        this.process = process;
    }

    /**
     * Returns when there is a process to look at.
     *
     * @param directory gets the log
     */
    public static JavaProcess start(JavaProgram program, Path directory) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (!program.cores().isEmpty()) {
            command.addAll(List.of("taskset", "--cpu-list", program.cores()));
        }
        String home = program.environment().get("JAVA_HOME");
        command.add(
                home == null ? JAVA.toString() : Path.of(home, "bin", "java").toString());
        command.addAll(program.options());
        command.addAll(program.program());
        Files.createDirectories(directory);
        Path log = directory.resolve(program.name() + ".log");
        // What an earlier process of this name said would be taken for the word of this one.
        Files.deleteIfExists(log);
        Map<String, String> environment = new HashMap<>(program.environment());
        for (String needed : List.of("PATH", "HOME", "TMPDIR")) {
            String value = System.getenv(needed);
            if (value != null) {
                environment.putIfAbsent(needed, value);
            }
        }
        JavaProcess started = new JavaProcess(SupervisedProcess.start(program.name(), command, environment, log));
        started.await(
                "has a process id", () -> started.process.pid().stream().boxed().findFirst());
        return started;
    }

    /**
     * Waits until the process prints a line that begins so.
     *
     * @return the rest of the line
     * @throws CommandFailedException if the process ends or takes longer than two minutes
     */
    public String awaitLine(String beginning) throws IOException, InterruptedException {
        return await("says '" + beginning + "'", () -> lineOf(beginning));
    }

    /** Something that may not be yet. */
    @FunctionalInterface
    public interface Look<T> {
        Optional<T> look() throws IOException, InterruptedException;
    }

    /**
     * Waits until there is something to be seen of the process.
     *
     * @param what is waited for: "the process …"
     * @throws CommandFailedException if the process ends or takes longer than two minutes
     */
    public <T> T await(String what, Look<T> look) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            Optional<T> seen = look.look();
            if (seen.isPresent()) {
                return seen.get();
            }
            requireAlive();
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay(process.name() + " has not come so far that it " + what + " in "
                        + START_LIMIT.toMinutes() + " minutes\nlog: " + process.log());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** @throws CommandFailedException if the process has ended */
    public void requireAlive() {
        if (!process.isAlive()) {
            throw CommandFailedException.underWay(
                    process.name() + " has ended with " + process.end() + "\nlog: " + process.log());
        }
    }

    /** CPU time that the process has used so far, of the user and of the system, all its threads. Of a resolution of 10 ms. */
    public Duration cpuTime() {
        return handle().info()
                .totalCpuDuration()
                .orElseThrow(() -> new IllegalStateException("the system does not tell the CPU time of a process"));
    }

    /** Memory of the process that is in RAM now, in bytes. Linux only. */
    public long residentBytes() throws IOException {
        return ProcessStatus.of(handle().pid()).residentBytes();
    }

    /** The most memory that the process has had in RAM at a time, in bytes. Linux only. */
    public long peakResidentBytes() throws IOException {
        return ProcessStatus.of(handle().pid()).peakResidentBytes();
    }

    public Path log() {
        return process.log();
    }

    /** Waits for the process to end by itself. @return its exit code */
    public int awaitEnd() {
        return process.onExit().join().exitValue();
    }

    /** Waits for the process to end by itself. @throws CommandFailedException unless its exit code is 0 */
    public void awaitGoodEnd() {
        int exit = awaitEnd();
        if (exit != 0) {
            throw CommandFailedException.underWay(
                    process.name() + " has ended with " + exit + "\nlog: " + process.log());
        }
    }

    /** Returns when the process has ended. */
    @Override
    public void close() {
        process.stop().join();
    }

    private ProcessHandle handle() {
        return ProcessHandle.of(process.pid().orElseThrow(() -> new IllegalStateException("has not begun")))
                .orElseThrow(() -> CommandFailedException.underWay(process.name() + " has ended"));
    }

    private Optional<String> lineOf(String beginning) throws IOException {
        try (Stream<String> lines = Files.lines(process.log(), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(beginning))
                    .map(line -> line.substring(beginning.length()).strip())
                    .findFirst();
        }
    }
}
