package com.boltride.service.openapi;

import com.boltride.service.ProblemType;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How problem details are described. */
final class Problems {

    static final String SCHEMA = "Problem";

    private Problems() {}

    static Schema<?> schema() {
        Schema<Object> schema = new JsonSchema();
        schema.types(Set.of("object"));
        schema.description("A problem detail (RFC 9457)");
        schema.required(List.of("type", "title", "status", "detail"));
        schema.properties(Map.of(
                "type", types(),
                "title", text("the status in words"),
                "status", typed("integer", "the status"),
                "detail", text("what is wrong, for a person"),
                "instance", text("the path that was asked for"),
                "field", text("the parameter, header or field of the body at fault, if it is one"),
                "run", text("the run whose state is in the way, if it is one")));
        return schema;
    }

    static ApiResponse response(String description) {
        MediaType body = new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + SCHEMA));
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE, body));
    }

    private static Schema<?> types() {
        Schema<Object> types = text("the kind of problem, the same for ever");
        types.setEnum(Arrays.stream(ProblemType.values())
                .<Object>map(type -> type.uri().toString())
                .toList());
        return types;
    }

    private static Schema<Object> text(String description) {
        return typed("string", description);
    }

    private static Schema<Object> typed(String type, String description) {
        Schema<Object> schema = new JsonSchema();
        schema.types(Set.of(type));
        schema.description(description);
        return schema;
    }
}
