package com.boltride.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A service in this JVM, which has an operator and a viewer. */
public final class RunningService {

    public static final String OPERATOR = "bolt-ride.api";
    public static final String VIEWER = "bolt-ride.api.viewer";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final String url;

    /** @param context a web application that has started */
    public RunningService(ApplicationContext context) {
        this.context = context;
        this.url = "http://127.0.0.1:" + property("local.server.port");
    }

    ApplicationContext context() {
        return context;
    }

    String origin() {
        return url;
    }

    /** @param user {@link #OPERATOR}, {@link #VIEWER}, or null for nobody */
    public HttpResponse<String> send(
            @Nullable String user, String method, String path, @Nullable String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (user != null) {
            String login = property(user + ".username") + ":" + property(user + ".password");
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String property(String name) {
        return context.getEnvironment().getRequiredProperty(name);
    }
}
