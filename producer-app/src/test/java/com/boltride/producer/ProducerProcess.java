package com.boltride.producer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The producer as a process of its own, which can be killed. */
final class ProducerProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Path log;

    /** @param log what it prints; appended to */
    ProducerProcess(Path stateDir, Path log, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProducerApp.class.getName(),
                        "--server.port=0",
                        "--bolt-ride.api.password=" + ProducerClient.PASSWORD,
                        "--bolt-ride.producer.state-dir=" + stateDir))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        this.log = log;
        try {
            this.process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it listens. */
    ProducerClient client() {
        Matcher port = Awaitility.await("producer " + log)
                .atMost(Duration.ofMinutes(2))
                .until(() -> PORT.matcher(Files.readString(log)), Matcher::find);
        return new ProducerClient(Integer.parseInt(port.group(1)));
    }

    /** As the machine's death would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an orchestrator does it, with SIGTERM. @return the exit status */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the producer did not stop within 30 s, see " + log);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
