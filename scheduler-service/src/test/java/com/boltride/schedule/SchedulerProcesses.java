package com.boltride.schedule;

import com.boltride.local.emr.OrphanGuard;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Schedulers in processes of their own, each known by its AWS access key: letters and digits, as DynamoDB Local wants. */
final class SchedulerProcesses implements AutoCloseable {

    private final Map<String, String> environment;
    private final Path logs;
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private int started;

    /** @param logs a directory for what they print */
    SchedulerProcesses(Map<String, String> environment, Path logs) throws IOException {
        this.environment = Map.copyOf(environment);
        this.logs = Files.createDirectories(logs);
    }

    /** Starts as many as are missing, and does not wait until they are up. */
    void fillUpTo(int count) throws IOException {
        while (processes.size() < count) {
            start("scheduler" + ++started);
        }
    }

    List<String> names() {
        return new ArrayList<>(processes.keySet());
    }

    /** SIGKILL: it does nothing any more. */
    void kill(String name) throws InterruptedException {
        processes.remove(name).destroyForcibly().waitFor();
    }

    private void start(String name) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                OrphanGuard.class.getName(),
                SchedulerServiceApplication.class.getName());
        command.environment().putAll(environment);
        command.environment().put("AWS_ACCESS_KEY_ID", name);
        File log = logs.resolve(name + ".log").toFile();
        processes.put(
                name, command.redirectErrorStream(true).redirectOutput(log).start());
    }

    @Override
    public void close() {
        processes.values().forEach(Process::destroyForcibly);
        processes.values().forEach(process -> process.onExit().join());
    }
}
