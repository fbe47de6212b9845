package com.boltride.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * CloudWatch as far as {@code PutMetricData}, which the SDK speaks in the protocol Smithy RPC v2 CBOR. What arrived last is
 * at {@code GET /}: a JSON array of the requests, the oldest first.
 */
final class CloudWatch implements AutoCloseable {

    private static final String PUT_METRIC_DATA = "/service/GraniteServiceVersion20100801/operation/PutMetricData";
    private static final byte[] EMPTY_MAP = {(byte) 0xA0};
    private static final int KEPT = 1000;

    private final CBORMapper cbor = new CBORMapper();
    private final JsonMapper json = new JsonMapper();
    private final ArrayNode received = json.createArrayNode();
    private final HttpServer server;

    private CloudWatch(HttpServer server) {
        this.server = server;
    }

    /** @throws IOException if the port is taken */
    static CloudWatch start(InetSocketAddress address) throws IOException {
        HttpServer server = HttpServer.create(address, 0);
        CloudWatch cloudWatch = new CloudWatch(server);
        server.createContext(PUT_METRIC_DATA, cloudWatch::put);
        server.createContext("/", cloudWatch::show);
        server.start();
        return cloudWatch;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void put(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode request = cbor.readTree(body(exchange));
            synchronized (received) {
                if (received.size() == KEPT) {
                    received.remove(0);
                }
                received.add(request);
            }
            exchange.getResponseHeaders().set("smithy-protocol", "rpc-v2-cbor");
            exchange.getResponseHeaders().set("Content-Type", "application/cbor");
            exchange.sendResponseHeaders(200, EMPTY_MAP.length);
            exchange.getResponseBody().write(EMPTY_MAP);
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean root = exchange.getRequestURI().getPath().equals("/")
                    && exchange.getRequestMethod().equals("GET");
            byte[] body;
            synchronized (received) {
                body = root ? json.writeValueAsBytes(received) : new byte[0];
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(root ? 200 : 404, root ? body.length : -1);
            exchange.getResponseBody().write(body);
        }
    }

    /** The SDK compresses a request of more than 10 KB. */
    private static InputStream body(HttpExchange exchange) throws IOException {
        boolean compressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return compressed ? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
    }
}
