package com.boltride.schedule.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Speaks HTTP to tasks of the other services, as the user that all of them know. Safe for use by several threads. */
final class TaskClient {

    private final HttpClient http;
    private final String authorization;
    private final Duration timeout;

    TaskClient(OperationsProperties properties) {
        this.timeout = properties.timeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        String user = properties.username() + ":" + properties.password();
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** The future fails with an {@link java.io.IOException} if there is no answer in time. */
    CompletableFuture<HttpResponse<String>> get(URI task, String path) {
        return http.sendAsync(request(task, path, timeout).build(), BodyHandlers.ofString());
    }

    /** The same for a call that may take longer than a look. */
    CompletableFuture<HttpResponse<String>> get(URI task, String path, Duration patience) {
        return http.sendAsync(request(task, path, patience).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> post(URI task, String path, String json, Duration patience) {
        HttpRequest request = request(task, path, patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(URI task, String path, Duration patience) {
        return HttpRequest.newBuilder(task.resolve(path))
                .header("Authorization", authorization)
                .header("Accept", "*/*")
                .timeout(patience);
    }
}
