package com.boltride.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds to every operation the answers that any request may get, and to every 202 the headers by which it is followed. */
final class Answers implements OpenApiCustomizer {

    private static final Map<String, String> OF_ALL = new TreeMap<>(Map.of(
            "401", "nobody that is known: no password or token, or a wrong one",
            "403", "not for this user, or not from this page",
            "406", "no such representation",
            "429", "too many failed log-ins: Retry-After says when the next is looked at",
            "500", "a fault of the service; its log says more",
            "503", "something that this needs does not answer"));

    @Override
    public void customise(OpenAPI document) {
        // Not before: springdoc drops what nothing refers to yet.
        document.getComponents().addSchemas(Problems.SCHEMA, Problems.schema());
        document.getPaths().values().forEach(path -> path.readOperations().forEach(this::complete));
    }

    private void complete(Operation operation) {
        ApiResponses responses = operation.getResponses();
        // What an operation says of its own problems lacks the body.
        responses.replaceAll(
                (status, response) -> status.startsWith("4") ? Problems.response(response.getDescription()) : response);
        OF_ALL.forEach((status, why) -> responses.putIfAbsent(status, Problems.response(why)));
        if (operation.getRequestBody() != null) {
            responses.putIfAbsent("415", Problems.response("the body is not JSON"));
        }
        if (operation.getRequestBody() != null || operation.getParameters() != null) {
            responses.putIfAbsent("400", Problems.response("the field that is named is not what it may be"));
        }
        responses.get("429").addHeaderObject("Retry-After", header("integer", "seconds until it is worth trying"));
        ApiResponse accepted = responses.get("202");
        if (accepted != null) {
            accepted.addHeaderObject("Location", header("string", "where to follow what was begun"));
            accepted.addHeaderObject("Retry-After", header("integer", "seconds until it is worth looking there"));
        }
    }

    private static Header header(String type, String description) {
        Schema<?> schema = new JsonSchema();
        schema.types(Set.of(type));
        return new Header().description(description).schema(schema);
    }
}
