package com.boltride.bench.producer;

import com.boltride.bench.fixture.CsvBucket;
import com.boltride.bench.process.JavaProcess;
import com.boltride.bench.process.JavaProgram;
import com.boltride.bench.process.ServicePort;
import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A producer-app of its own, and its runs over virtual files. */
final class ProducerService implements AutoCloseable {

    private static final String PASSWORD = "bench";
    private static final String OPERATOR = "operator";
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final long LOOK_MILLIS = 250;
    private static final double NANOS_A_SECOND = 1e9;

    private final JavaProcess process;
    private final ServicePort port;
    private final HttpClient http = HttpClient.newHttpClient();

    private ProducerService(JavaProcess process, ServicePort port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it, and returns when it is ready. @param program producer-app, with its AWS */
    static ProducerService start(JavaProgram program, Path work) throws IOException, InterruptedException {
        ServicePort port = ServicePort.free();
        Map<String, String> environment = new HashMap<>(port.environment());
        environment.put("BOLT_RIDE_API_USERNAME", OPERATOR);
        environment.put("BOLT_RIDE_API_PASSWORD", PASSWORD);
        environment.put(
                "BOLT_RIDE_PRODUCER_STATE_DIR",
                work.resolve(program.name() + "-state").toString());
        ProducerService service =
                new ProducerService(JavaProcess.start(program.withEnvironment(environment), work), port);
        service.process.await("is ready", () -> port.isReady(service.http) ? Optional.of(true) : Optional.empty());
        return service;
    }

    /**
     * What a run has cost.
     *
     * @param rowsPerSecond of both files, from the request to the end, as the service noted them
     * @param cpuMicros CPU time of the process for each row
     */
    record Cost(double rowsPerSecond, double cpuMicros) {}

    /**
     * Publishes trips of which each has a start and an end.
     *
     * @param ballast further characters of each row
     */
    Cost publish(long trips, int ballast) throws IOException, InterruptedException {
        Duration cpuBefore = process.cpuTime();
        JsonNode run = ask(HttpRequest.newBuilder(port.url("/runs"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"startKey\":\"%s\",\"endKey\":\"%s\"}"
                        .formatted(CsvBucket.key("start", trips, ballast), CsvBucket.key("end", trips, ballast)))));
        URI self = port.url("/runs/" + run.required("id").asString());
        while (!isFinished(run)) {
            Thread.sleep(LOOK_MILLIS);
            process.requireAlive();
            run = ask(HttpRequest.newBuilder(self));
        }
        double seconds = Duration.between(time(run, "requestedAt"), time(run, "finishedAt"))
                        .toNanos()
                / NANOS_A_SECOND;
        long published = run.required("published").asLong();
        if (published != 2 * trips) {
            throw new IllegalStateException("of " + 2 * trips + " rows " + published + " were published: " + run);
        }
        return new Cost(published / seconds, process.cpuTime().minus(cpuBefore).toNanos() / 1e3 / published);
    }

    /** The most memory that it has had in RAM so far, in MB of 2^20 bytes. */
    double peakMegabytes() throws IOException {
        return process.peakResidentBytes() / (double) (1 << 20);
    }

    @Override
    public void close() {
        process.close();
    }

    private static Instant time(JsonNode run, String property) {
        return Instant.parse(run.required(property).asString());
    }

    private static boolean isFinished(JsonNode run) {
        String state = run.required("state").asString();
        if (state.equals("FAILED")) {
            throw CommandFailedException.underWay("the producer's run has failed: " + run);
        }
        return state.equals("COMPLETED");
    }

    private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        String login =
                Base64.getEncoder().encodeToString((OPERATOR + ":" + PASSWORD).getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer = http.send(
                request.header("Authorization", "Basic " + login).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK && answer.statusCode() != ACCEPTED) {
            throw CommandFailedException.underWay(
                    "producer-app answered " + answer.statusCode() + ": " + answer.body());
        }
        return new JsonMapper().readTree(answer.body());
    }
}
