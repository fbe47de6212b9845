package com.boltride.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * One operation of an OpenAPI document.
 *
 * @param path with variables in braces
 * @param json what the document says of it
 */
record Operation(String method, String path, JsonNode json) {

    static List<Operation> of(JsonNode document) {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue())))
                .toList();
    }

    /** The methods that each path has. */
    static Map<String, Set<String>> methods(JsonNode document) {
        Map<String, Set<String>> methods = new TreeMap<>();
        of(document)
                .forEach(operation -> methods.computeIfAbsent(operation.path, path -> new TreeSet<>())
                        .add(operation.method));
        return methods;
    }

    Stream<JsonNode> parameters(String in) {
        return json.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in));
    }

    /** The schema of the body, missing if it takes none. */
    JsonNode body() {
        return json.at("/requestBody/content/application~1json/schema");
    }

    JsonNode answer(int status) {
        return json.path("responses").path(Integer.toString(status));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
