package com.boltride.bench.process;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Where a service that is about to be started listens: on the loopback interface alone. */
public record ServicePort(int number) {

    private static final int OK = 200;

    /** One that nobody listens on now. */
    public static ServicePort free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new ServicePort(socket.getLocalPort());
        }
    }

    /** One that the system chooses when the service starts: for a service that nobody asks anything. */
    public static ServicePort any() {
        return new ServicePort(0);
    }

    /** What has the service listen there. */
    public Map<String, String> environment() {
        return Map.of("SERVER_PORT", Integer.toString(number), "SERVER_ADDRESS", "127.0.0.1");
    }

    /** @param path with its slash */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + number + path);
    }

    /** Whether the service says that it is. */
    public boolean isReady(HttpClient http) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(url("/actuator/health/readiness")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }
}
