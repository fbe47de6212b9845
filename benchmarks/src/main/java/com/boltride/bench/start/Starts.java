package com.boltride.bench.start;

import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.ServicePort;
import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Starts services, one at a time. */
final class Starts {

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
        ServicePort port = ServicePort.free();
        Map<String, String> environment = new HashMap<>(aws);
        environment.putAll(port.environment());
        environment.put("BOLT_RIDE_API_PASSWORD", "bench");
        environment.put(
                "BOLT_RIDE_PRODUCER_STATE_DIR", work.resolve("producer-state").toString());
        JavaProgram program = service.withEnvironment(environment).named(service.name() + "-" + ++starts);
        long begun = System.nanoTime();
        try (JavaProcess process = JavaProcess.start(program, work)) {
            awaitReady(process, port);
            double seconds = (System.nanoTime() - begun) / NANOS_A_SECOND;
            return new Ready(seconds, process.residentBytes() / BYTES_A_MEGABYTE);
        }
    }

    private void awaitReady(JavaProcess process, ServicePort port) throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!port.isReady(http)) {
            process.requireAlive();
            if (System.nanoTime() > deadline) {
                throw CommandFailedException.underWay(
                        "not ready after " + LIMIT.toMinutes() + " minutes\nlog: " + process.log());
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
