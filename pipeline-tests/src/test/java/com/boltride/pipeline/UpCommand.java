package com.boltride.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.boltride.testaws.TestTarget;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** {@code ./bolt-ride up} in a directory of its own, and all that it has started. */
record UpCommand(BoltRideCommand process, Path directory, int portBase) {

    static final Duration LIMIT = Duration.ofMinutes(5);

    static UpCommand start(TestTarget target, String name) throws IOException {
        return start(target, name, Map.of());
    }

    /** Returns when everything is ready. @param environment variables for the command, beside those that it has anyway */
    static UpCommand start(TestTarget target, String name, Map<String, String> environment) throws IOException {
        Path directory = Path.of("target", name).toAbsolutePath();
        Files.createDirectories(directory);
        Files.deleteIfExists(directory.resolve("local.env"));
        int portBase = freePorts(15);
        BoltRideCommand up = BoltRideCommand.startOn(
                target, directory, environment, "up", "--port-base=" + portBase, "--env-file=local.env");
        await().atMost(LIMIT).until(() -> up.output().contains("Ctrl-C") || !up.isAlive());
        assertThat(up.isAlive()).as(up.output()).isTrue();
        return new UpCommand(up, directory, portBase);
    }

    Path environmentFile() {
        return directory.resolve("local.env");
    }

    RunningPipeline pipeline() throws IOException {
        return RunningPipeline.of(environmentFile());
    }

    /** The process of a service. */
    ProcessHandle service(String name) throws IOException {
        Path pid = logs().resolve(name + ".pid");
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    }

    /** What a service has logged. */
    Path log(String service) {
        return logs().resolve(service + ".log");
    }

    private Path logs() {
        return directory.resolve("up").resolve("logs");
    }

    /**
     * The first of so many consecutive ports that are free just now, below those that systems give to outgoing connections: one
     * of these could take a port meanwhile.
     */
    private static int freePorts(int count) {
        int first;
        do {
            first = ThreadLocalRandom.current().nextInt(11_000, 31_000);
        } while (!areFree(first, count));
        return first;
    }

    private static boolean areFree(int first, int count) {
        for (int port = first; port < first + count; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assertThat(socket.isBound()).isTrue();
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}
