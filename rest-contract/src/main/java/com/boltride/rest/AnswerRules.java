package com.boltride.rest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Compares answers with what an OpenAPI 3.1 document says of them. Its schemas are JSON Schema 2020-12. */
final class AnswerRules {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    AnswerRules(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with an answer, a sentence each; empty if nothing is. */
    List<String> violations(Asked asked) {
        int status = asked.answer().statusCode();
        JsonNode declared = asked.operation().answer(status);
        List<String> wrong = new ArrayList<>();
        if (status / 100 == 5) {
            wrong.add("a fault of the service");
        }
        if (declared.isMissingNode()) {
            wrong.add("status " + status + " is not in the document");
            return wrong;
        }
        String type = asked.header("Content-Type").split(";")[0];
        JsonNode content = declared.path("content").path(type);
        if (content.isMissingNode()) {
            wrong.add("content type '" + type + "' is not in the document");
        } else {
            wrong.addAll(violations(content.path("schema"), asked.answer().body()));
        }
        declared.path("headers")
                .propertyStream()
                .filter(header -> asked.header(header.getKey()).isEmpty())
                .forEach(header -> wrong.add("header " + header.getKey() + " is missing"));
        return wrong;
    }

    private List<String> violations(JsonNode schema, String body) {
        ObjectNode whole = schema.deepCopy().asObject();
        whole.set("components", document.path("components"));
        Schema compiled = schemas.getSchema(whole);
        return compiled.validate(JSON.readTree(body)).stream()
                .map(Error::toString)
                .toList();
    }
}
