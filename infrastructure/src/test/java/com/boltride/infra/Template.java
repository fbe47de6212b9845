package com.boltride.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A synthesised template, read with its intrinsic functions folded into texts such as {@code ${AWS::Region}}. */
record Template(String stack, JsonNode raw, JsonNode folded) {

    static Template of(String stack, JsonNode raw) {
        return new Template(stack, raw, Intrinsics.fold(raw));
    }

    /** Logical id → resource, of one type. */
    Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> found = new TreeMap<>();
        folded.path("Resources").propertyStream().forEach(resource -> {
            if (resource.getValue().path("Type").asString().equals(type)) {
                found.put(resource.getKey(), resource.getValue());
            }
        });
        return found;
    }

    /** The properties of every resource of one type. */
    List<JsonNode> all(String type) {
        return resources(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .toList();
    }

    /** The properties of the one resource of a type that has this value. */
    JsonNode the(String type, String property, String value) {
        List<JsonNode> found = all(type).stream()
                .filter(properties -> properties.path(property).asString("").equals(value))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " resources of " + type + " have " + property + " " + value);
        }
        return found.get(0);
    }

    /** All texts below a node. */
    static Stream<String> texts(JsonNode node) {
        return node.isString() ? Stream.of(node.asString()) : node.valueStream().flatMap(Template::texts);
    }
}
