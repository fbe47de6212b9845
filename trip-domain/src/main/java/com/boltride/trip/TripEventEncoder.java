package com.boltride.trip;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Writes an event as the JSON that {@link TripEventDecoder} reads back equal: canonical names, instants in ISO-8601 UTC,
 * numbers with every digit, carried-through fields beside them as text.
 *
 * <p>Safe for use by several threads.
 */
public final class TripEventEncoder {

    // Small texts by the million: buffers that each thread keeps cost less than a pool that all threads share.
    private final JsonFactory json = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

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
            generator.writeStringProperty(name, text(value));
        }
    }

    /** What a value of an event looks like in JSON, but for quotes and escapes. */
    public static String text(Object value) {
        return value instanceof Instant instant ? PlainTime.format(instant) : value.toString();
    }
}
