package com.boltride.rest;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks an operation with parameters and bodies that are good, bad, missing and mixed. */
final class Fuzzer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RunningService service;
    private final JsonNode document;
    private final Samples samples;

    Fuzzer(RunningService service, JsonNode document, long seed) {
        this.service = service;
        this.document = document;
        this.samples = new Samples(seed);
    }

    Asked ask(Operation operation) {
        String path = path(operation) + query(operation);
        String body = body(operation);
        Map<String, String> headers = headers(operation);
        HttpResponse<String> answer = service.send(RunningService.OPERATOR, operation.method(), path, body, headers);
        return new Asked(operation, operation.method() + " " + path + " " + headers + " " + body, answer);
    }

    private String path(Operation operation) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path").toList()) {
            String value = value(parameter);
            path = path.replace("{" + parameter.path("name").asString() + "}", encoded(value.isEmpty() ? "x" : value));
        }
        return path;
    }

    private String query(Operation operation) {
        return operation
                .parameters("query")
                .filter(parameter -> !samples.one(3))
                .map(parameter -> parameter.path("name").asString() + "=" + encoded(value(parameter)))
                .collect(Collectors.joining("&", "?", ""));
    }

    private Map<String, String> headers(Operation operation) {
        Map<String, String> headers = new TreeMap<>();
        operation
                .parameters("header")
                .filter(parameter -> samples.one(3))
                .forEach(parameter -> headers.put(
                        parameter.path("name").asString(),
                        value(parameter).replaceAll("[^ -~]", "?").strip()));
        return headers;
    }

    private @Nullable String body(Operation operation) {
        JsonNode schema = operation.body();
        if (schema.isMissingNode() || samples.one(10)) {
            return null;
        }
        if (samples.one(5)) {
            return samples.bad();
        }
        String reference = schema.path("$ref").asString("");
        JsonNode object = reference.isEmpty() ? schema : document.at(reference.substring(1));
        ObjectNode body = JSON.createObjectNode();
        object.path("properties")
                .propertyStream()
                .filter(property -> !samples.one(3))
                .forEach(property -> {
                    boolean isNumber =
                            property.getValue().path("type").toString().contains("number");
                    if (samples.one(4)) {
                        body.put(property.getKey(), samples.bad());
                    } else if (isNumber) {
                        body.put(property.getKey(), Double.parseDouble(samples.good(property.getValue())));
                    } else {
                        body.put(property.getKey(), samples.good(property.getValue()));
                    }
                });
        if (samples.one(10)) {
            body.put("nonsense", 1);
        }
        return body.toString();
    }

    private String value(JsonNode parameter) {
        return samples.one(3) ? samples.bad() : samples.good(parameter.path("schema"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
