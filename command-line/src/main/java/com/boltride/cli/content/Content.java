package com.boltride.cli.content;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event or a trip says: every field that has a value, under its canonical name and written in one way.
 *
 * @param values by name; the carried-through fields stand among them
 */
public record Content(SortedMap<String, String> values) {

    /** By which way an event came; not what it says. */
    private static final Set<String> OF_TRACES = Set.of("traceparent", "tracestate");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    public Content {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What these names and texts say. A text that is no value of its field stays as it is. */
    public static Content of(Map<String, String> texts) {
        SortedMap<String, String> values = new TreeMap<>();
        texts.forEach((name, text) -> put(values, name, text));
        return new Content(values);
    }

    /** What a JSON object says; nothing if the text is none. */
    public static Content ofJson(String json) {
        try {
            return ofJson(JSON.readTree(json));
        } catch (JacksonException e) {
            return new Content(new TreeMap<>());
        }
    }

    public static Content ofJson(JsonNode object) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode value = property.getValue();
            if (value.isObject()) {
                value.properties()
                        .forEach(inner ->
                                put(values, inner.getKey(), inner.getValue().asString("")));
            } else {
                put(values, property.getKey(), value.asString(""));
            }
        }
        return new Content(values);
    }

    /** The content of both; of a field that both have, the other's. */
    public Content and(Content other) {
        SortedMap<String, String> both = new TreeMap<>(values);
        both.putAll(other.values);
        return new Content(both);
    }

    /** Empty if it names no trip. */
    public String tripId() {
        return values.getOrDefault(Field.TRIP_ID.canonicalName(), "");
    }

    public @Nullable String text(Field field) {
        return values.get(field.canonicalName());
    }

    public Instant instant(Field field) {
        return Instant.parse(values.get(field.canonicalName()));
    }

    public Optional<BigDecimal> number(Field field) {
        return Optional.ofNullable(text(field)).map(BigDecimal::new);
    }

    public boolean endsBeforeItStarts() {
        return instant(Field.END_TIME).isBefore(instant(Field.START_TIME));
    }

    private static void put(Map<String, String> values, String name, String text) {
        if (text.isBlank() || OF_TRACES.contains(name)) {
            return;
        }
        Optional<Field> field = Field.named(name);
        values.put(
                field.map(Field::canonicalName).orElse(name),
                field.map(known -> known.lenient(text)).orElse(text));
    }
}
