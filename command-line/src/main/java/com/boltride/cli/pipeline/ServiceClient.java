package com.boltride.cli.pipeline;

import com.boltride.cli.console.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the REST interface of one service. */
public final class ServiceClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http;
    private final Service service;
    private final URI url;
    private final Credentials credentials;

    ServiceClient(HttpClient http, Service service, URI url, Credentials credentials) {
        this.http = http;
        this.service = service;
        this.url = url;
        this.credentials = credentials;
    }

    /** A client of another process of the same service. */
    ServiceClient at(URI other) {
        return new ServiceClient(http, service, other, credentials);
    }

    /** Whether the service says that it is ready; false, too, where it does not answer. */
    boolean isReady() throws InterruptedException {
        try {
            return http.send(request("/actuator/health/readiness").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** What the service says of its health, be it good or bad. */
    public String health() throws InterruptedException {
        HttpRequest request = request("/actuator/health").build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw unanswered(request, describe(e));
        }
    }

    public String getText(String path) throws InterruptedException {
        return send(request(path).GET().build()).body();
    }

    public JsonNode getJson(String path) throws InterruptedException {
        return json(send(request(path).GET().build()));
    }

    public JsonNode post(String path, String body) throws InterruptedException {
        return json(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", credentials.basicAuthorization());
    }

    private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw unanswered(request, describe(e));
        }
        if (response.statusCode() / 100 == 5) {
            throw unanswered(request, "status " + response.statusCode() + " " + response.body());
        }
        if (response.statusCode() / 100 != 2) {
            throw failed(request, "status " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw failed(response.request(), "the answer is not JSON");
        }
    }

    /** Many exceptions of connections have no message, and are named after what went wrong. */
    private static String describe(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private UnansweredException unanswered(HttpRequest request, String why) {
        return new UnansweredException(describe(request, why));
    }

    private CommandFailedException failed(HttpRequest request, String why) {
        return CommandFailedException.underWay(describe(request, why));
    }

    private String describe(HttpRequest request, String why) {
        return service.moduleName() + " does not answer " + request.method() + " " + request.uri() + ": " + why;
    }
}
