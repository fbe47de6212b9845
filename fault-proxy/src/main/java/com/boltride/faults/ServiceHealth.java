package com.boltride.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service on this machine says of its health to somebody who has no password. */
public final class ServiceHealth {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI health;

    /** @param port of the service */
    public ServiceHealth(int port) {
        this.health = URI.create("http://127.0.0.1:" + port + "/actuator/health");
    }

    /** The dependencies that the service waits for, as it names them, such as {@code dynamodb}. */
    public Set<String> waitingFor() {
        return new TreeSet<>(
                ask("").path("components").path("outages").path("components").propertyNames());
    }

    /** Whether nobody has a reason to kill the service. */
    public boolean isAlive() {
        return ask("/liveness").path("status").asString().equals("UP");
    }

    private JsonNode ask(String group) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(health + group))
                .timeout(PATIENCE)
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
