package com.boltride.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a producer over HTTP, as its operator. */
final class ProducerClient {

    static final String PASSWORD = "open-sesame";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final @Nullable String password;

    ProducerClient(int port) {
        this(port, PASSWORD);
    }

    private ProducerClient(int port, @Nullable String password) {
        this.port = port;
        this.password = password;
    }

    /** The same producer, talked to by nobody in particular. */
    ProducerClient withoutPassword() {
        return new ProducerClient(port, null);
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json, Map.of());
    }

    HttpResponse<String> post(String path, String json, Map<String, String> headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Starts a run and returns its id. */
    String start(String json) {
        HttpResponse<String> answer = post("/runs", json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return body(answer).get("id").asString();
    }

    JsonNode run(String id) {
        HttpResponse<String> answer = get("/runs/" + id);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    /** Waits until the run is as it should be. */
    JsonNode await(String id, Predicate<JsonNode> condition) {
        return Awaitility.await("run " + id)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> run(id), condition);
    }

    JsonNode awaitEnd(String id) {
        return await(id, run -> !run.get("state").asString().equals("RUNNING"));
    }

    static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (password != null) {
            String credentials =
                    Base64.getEncoder().encodeToString(("operator:" + password).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
