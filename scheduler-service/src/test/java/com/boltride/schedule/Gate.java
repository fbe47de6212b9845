package com.boltride.schedule;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Stands before an AWS endpoint and can hold a call, so that a test may kill its caller at exactly that point. */
final class Gate implements AutoCloseable {

    /** What the JDK's client sets itself. */
    private static final Set<String> OWN_HEADERS = Set.of("host", "connection", "content-length", "expect", "upgrade");

    private final URI target;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HeldCall> traps = new CopyOnWriteArrayList<>();

    Gate(URI target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Holds the next call of this kind before it goes through: what it asks for has not happened. */
    HeldCall holdRequest(Predicate<AwsCall> kind) {
        return trap(new HeldCall(kind, false));
    }

    /** Lets the next call of this kind through and holds the answer: what it asks for has happened, and nobody knows. */
    HeldCall holdAnswer(Predicate<AwsCall> kind) {
        return trap(new HeldCall(kind, true));
    }

    private HeldCall trap(HeldCall trap) {
        traps.add(trap);
        return trap;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            AwsCall call = new AwsCall(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(body, StandardCharsets.UTF_8));
            HeldCall held = traps.stream()
                    .filter(trap -> trap.catches(call))
                    .findFirst()
                    .orElse(null);
            if (held != null && !held.isAfterwards() && !held.goesOn()) {
                return;
            }
            HttpResponse<byte[]> answer =
                    client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            if (held != null && held.isAfterwards()) {
                held.answered();
                if (!held.goesOn()) {
                    return;
                }
            }
            answer.headers().map().forEach((name, values) -> {
                if (!name.equals("content-length") && !name.equals("transfer-encoding")) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
