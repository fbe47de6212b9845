package com.boltride.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Where services send their spans: OTLP over HTTP, on this machine, in memory. */
final class TraceCollector implements AutoCloseable {

    private final List<CollectedSpan> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::collect);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<CollectedSpan> where(Predicate<CollectedSpan> condition) {
        return spans.stream().filter(condition).toList();
    }

    /** The span and its parents, as far as they have come. */
    List<CollectedSpan> upwardsFrom(CollectedSpan span) {
        List<CollectedSpan> path = new ArrayList<>();
        for (Optional<CollectedSpan> next = Optional.of(span); next.isPresent(); ) {
            CollectedSpan last = next.get();
            path.add(last);
            next = spans.stream().filter(last::isChildOf).findFirst();
        }
        return path;
    }

    private void collect(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
        for (ResourceSpans ofService : request.getResourceSpansList()) {
            for (ScopeSpans scope : ofService.getScopeSpansList()) {
                for (Span span : scope.getSpansList()) {
                    spans.add(CollectedSpan.of(ofService.getResource(), span));
                }
            }
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
