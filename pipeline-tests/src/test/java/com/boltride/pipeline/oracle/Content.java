package com.boltride.pipeline.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What an event or a trip says: each field that has a value, with the value written in one way. */
public record Content(Map<Field, String> values) {

    public Content {
        values = Map.copyOf(values);
    }

    /** The content of a JSON object that the pipeline wrote. */
    public static Content ofJson(JsonNode json) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Field field = Field.named(property.getKey());
            try {
                values.put(field, field.normalized(property.getValue().asString()));
            } catch (BadValueException e) {
                throw new IllegalArgumentException(property + " is no value of " + field, e);
            }
        }
        return new Content(values);
    }

    /** The content of both. */
    Content and(Content other) {
        Map<Field, String> both = new EnumMap<>(values);
        both.putAll(other.values);
        return new Content(both);
    }

    public String tripId() {
        return values.get(Field.TRIP_ID);
    }

    String text(Field field) {
        return values.get(field);
    }

    Instant instant(Field field) {
        return Instant.parse(values.get(field));
    }

    Optional<BigDecimal> number(Field field) {
        return Optional.ofNullable(values.get(field)).map(BigDecimal::new);
    }

    boolean endsBeforeItStarts() {
        return instant(Field.END_TIME).isBefore(instant(Field.START_TIME));
    }
}
