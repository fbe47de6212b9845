package com.boltride.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of every request's body what holds for all: no other fields are taken, and null is the same as absent. */
final class RequestBodies implements OpenApiCustomizer {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(operation -> operation.getRequestBody())
                .filter(Objects::nonNull)
                .flatMap(body -> body.getContent().values().stream())
                .flatMap(content -> Stream.ofNullable(content.getSchema().get$ref()))
                .map(reference -> document.getComponents().getSchemas().get(reference.substring(REFERENCE.length())))
                .distinct()
                .forEach(RequestBodies::close);
    }

    private static void close(Schema<?> body) {
        body.setAdditionalProperties(false);
        body.getProperties().values().forEach(property -> takeNull((Schema<?>) property));
    }

    private static <T> void takeNull(Schema<T> property) {
        Set<String> types = new LinkedHashSet<>(property.getTypes());
        types.add("null");
        property.setTypes(types);
        if (property.getEnum() != null) {
            List<T> choices = new ArrayList<>(property.getEnum());
            choices.add(null);
            property.setEnum(choices);
        }
    }
}
