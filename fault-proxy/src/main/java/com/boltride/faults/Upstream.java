package com.boltride.faults;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** The AWS behind the proxy. Calls are passed on as they are; nothing is ever repeated. */
final class Upstream {

    /** Those that are about one connection, not about the call. */
    private static final List<String> OF_THE_CONNECTION = List.of(
            "Connection", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect");

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);

    /** Less than the 5 s after which Node.js, which some emulators run on, closes an idle connection. */
    private static final int IDLE_SECONDS = 3;

    private static final int CONNECTIONS = 512;
    private static final int HTTP_PORT = 80;

    private final HttpClient client;
    private final URI endpoint;

    Upstream(Vertx vertx, URI endpoint) {
        this.endpoint = endpoint;
        this.client = vertx.httpClientBuilder()
                .with(new HttpClientOptions().setKeepAliveTimeout(IDLE_SECONDS))
                .with(new PoolOptions().setHttp1MaxSize(CONNECTIONS))
                .build();
    }

    Future<Answer> call(Request request) {
        RequestOptions options = new RequestOptions()
                .setMethod(request.method())
                .setHost(endpoint.getHost())
                .setPort(endpoint.getPort() < 0 ? HTTP_PORT : endpoint.getPort())
                .setURI(pathOf(endpoint) + request.uri())
                .setHeaders(endToEnd(request.headers()).remove("Content-Length"));
        return client.request(options)
                .compose(call -> send(call, request))
                .compose(response -> response.body()
                        .map(body -> new Answer(response.statusCode(), endToEnd(response.headers()), body)));
    }

    private static Future<HttpClientResponse> send(HttpClientRequest call, Request request) {
        boolean bodiless = request.body().length() == 0 && !WITH_BODY.contains(request.method());
        return bodiless ? call.send() : call.send(request.body());
    }

    private static String pathOf(URI endpoint) {
        String path = endpoint.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static MultiMap endToEnd(MultiMap headers) {
        MultiMap copy = MultiMap.caseInsensitiveMultiMap().addAll(headers);
        OF_THE_CONNECTION.forEach(copy::remove);
        return copy;
    }
}
