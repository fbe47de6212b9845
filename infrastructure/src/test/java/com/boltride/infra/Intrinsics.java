package com.boltride.infra;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Folds CloudFormation's functions into the texts they stand for: a reference becomes <code>${Name}</code>. */
final class Intrinsics {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Intrinsics() {}

    static JsonNode fold(JsonNode node) {
        if (node.isArray()) {
            ArrayNode folded = NODES.arrayNode();
            node.valueStream().map(Intrinsics::fold).forEach(folded::add);
            return folded;
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1 && node.has("Ref")) {
            return NODES.stringNode("${" + node.get("Ref").asString() + "}");
        }
        if (node.size() == 1 && node.has("Fn::GetAtt")) {
            return NODES.stringNode("${" + node.get("Fn::GetAtt").get(0).asString() + "."
                    + node.get("Fn::GetAtt").get(1).asString() + "}");
        }
        if (node.size() == 1 && node.has("Fn::Join")) {
            JsonNode join = node.get("Fn::Join");
            return NODES.stringNode(fold(join.get(1))
                    .valueStream()
                    .map(part -> part.isString() ? part.asString() : part.toString())
                    .collect(Collectors.joining(join.get(0).asString())));
        }
        ObjectNode folded = NODES.objectNode();
        node.propertyStream().forEach(property -> folded.set(property.getKey(), fold(property.getValue())));
        return folded;
    }
}
