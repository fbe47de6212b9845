package com.boltride.trip;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes an event as the JSON that {@link TripEventDecoder} reads back equal: canonical names, instants in ISO-8601 UTC,
 * numbers with every digit, carried-through fields beside them as text.
 *
 * <p>Safe for use by several threads.
 */
public final class TripEventEncoder {

    private final JsonFactory json = new JsonFactory();

    /**
     * One JSON object in UTF-8, without a line break.
     *
     * @param traceparent the trace to send along, or null for none
     */
    public byte[] encode(TripEvent event, @Nullable String traceparent) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), bytes)) {
            generator.writeStartObject();
            event.values().forEach((field, value) -> writeValue(generator, field.canonicalName(), value));
            for (Map.Entry<String, String> attribute : new TreeMap<>(event.attributes()).entrySet()) {
                generator.writeStringProperty(attribute.getKey(), attribute.getValue());
            }
            if (traceparent != null) {
                generator.writeStringProperty(TraceFields.TRACEPARENT, traceparent);
            }
            generator.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeValue(JsonGenerator generator, String name, Object value) {
        if (value instanceof BigDecimal decimal) {
            generator.writeNumberProperty(name, decimal);
        } else if (value instanceof Long integer) {
            generator.writeNumberProperty(name, integer);
        } else {
            generator.writeStringProperty(name, value.toString());
        }
    }
}
