package com.boltride.schedule.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Speaks HTTP to tasks of the other services: reads as a viewer, changes as an operator. Safe for use by several threads. */
final class TaskClient {

    private final HttpClient http;
    private final OperationsProperties properties;
    private final Duration timeout;

    TaskClient(OperationsProperties properties) {
        this.properties = properties;
        this.timeout = properties.timeout();
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
    }

    /** The future fails with an {@link java.io.IOException} if there is no answer in time. */
    CompletableFuture<HttpResponse<String>> get(URI task, String path) {
        return http.sendAsync(request(task, path, properties.reader(), timeout).build(), BodyHandlers.ofString());
    }

    /** The same for a call that may take longer than a look. */
    CompletableFuture<HttpResponse<String>> get(URI task, String path, Duration patience) {
        return http.sendAsync(request(task, path, properties.reader(), patience).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> post(URI task, String path, String json, Duration patience) {
        HttpRequest request = request(task, path, properties.operator(), patience)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(
            URI task, String path, OperationsProperties.Account who, Duration patience) {
        return HttpRequest.newBuilder(task.resolve(path))
                .header("Authorization", who.authorization())
                .header("Accept", "*/*")
                .timeout(patience);
    }
}
