package com.boltride.local.emr;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** AWS's REST-JSON protocol: JSON in and out, an error's type in a header of its own. */
final class RestHandler implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(RestHandler.class);

    private final JsonMapper json = new JsonMapper();
    private final EmrServerlessApi api;

    RestHandler(EmrServerlessApi api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                byte[] body = exchange.getRequestBody().readAllBytes();
                JsonNode content = body.length == 0 ? json.createObjectNode() : json.readTree(body);
                RestRequest request = RestRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), content);
                send(exchange, 200, api.answer(request));
            } catch (EmrServerlessException e) {
                error(exchange, e.status(), e.type(), e.getMessage());
            } catch (JacksonException e) {
                error(exchange, 400, "ValidationException", "the request is not JSON: " + e.getOriginalMessage());
            } catch (RuntimeException e) {
                log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                error(exchange, 500, "InternalServerException", e.toString());
            }
        }
    }

    private void error(HttpExchange exchange, int status, String type, String message) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-ErrorType", type);
        send(exchange, status, json.createObjectNode().put("message", message));
    }

    private void send(HttpExchange exchange, int status, JsonNode content) throws IOException {
        byte[] body = json.writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
