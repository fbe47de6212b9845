package com.boltride.bench.start;

import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts services, one at a time. */
final class Starts {

    private static final int OK = 200;
    private static final long LOOK_MILLIS = 20;
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final double NANOS_A_SECOND = 1e9;
    private static final double BYTES_A_MEGABYTE = 1 << 20;

    private final Map<String, String> aws;
    private final Path work;
    private final HttpClient http = HttpClient.newHttpClient();
    private int starts;

    /** @param aws what points the services at their AWS */
    Starts(Map<String, String> aws, Path work) {
        this.aws = aws;
        this.work = work;
    }

    /** Starts it, waits until it says that it is ready, and stops it. */
    Ready start(JavaProgram service) throws IOException, InterruptedException {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(aws);
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("BOLT_RIDE_API_PASSWORD", "bench");
        environment.put(
                "BOLT_RIDE_PRODUCER_STATE_DIR", work.resolve("producer-state").toString());
        JavaProgram program = service.withEnvironment(environment).named(service.name() + "-" + ++starts);
        long begun = System.nanoTime();
        try (JavaProcess process = JavaProcess.start(program, work)) {
            awaitReady(process, URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"));
            double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
            return new Ready(seconds, process.residentBytes() / BYTES_A_MEGABYTE);
        }
    }

    private void awaitReady(JavaProcess process, URI readiness) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!isReady(readiness)) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay(
                        "not ready after " + LIMIT.toMinutes() + " minutes\nlog: " + process.log());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private boolean isReady(URI readiness) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(readiness).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == OK;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
