package com.boltride.stage;

import com.boltride.store.TripItem;
import com.boltride.trip.FieldType;
import com.boltride.trip.TripField;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a completed trip as a line of JSON: every {@link TripField} it has, in the order of that type, then the
 * carried-through fields as one object of texts, sorted by name. Texts and times are strings, decimals and integers are
 * numbers with every digit and without an exponent. Fields it does not have, and the table's own bookkeeping, are left
 * out.
 *
 * <p>The same item always gives the same bytes, on which the promise rests that a replayed batch is the same object. Safe
 * for use by several threads.
 */
final class StagedTripEncoder {

    private final JsonFactory json = new JsonFactory();

    /** @throws UnstageableTripException if the item has no readable end, or a field is of another type than it should be */
    StagedTrip encode(Map<String, AttributeValue> item) throws UnstageableTripException {
        LocalDate tripDate = tripDate(item);
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            for (TripField field : TripField.values()) {
                write(generator, field, item.get(field.canonicalName()));
            }
            writeAttributes(generator, item.get(TripItem.ATTRIBUTES));
            generator.writeEndObject();
            generator.writeRaw('\n');
        }
        return new StagedTrip(tripDate, fare(item), line.toByteArray());
    }

    /** Only of items that have been written: what is there is a number. */
    private static BigDecimal fare(Map<String, AttributeValue> item) {
        AttributeValue fare = item.get(TripField.FARE_AMOUNT.canonicalName());
        return fare == null ? BigDecimal.ZERO : new BigDecimal(fare.n());
    }

    private static LocalDate tripDate(Map<String, AttributeValue> item) throws UnstageableTripException {
        AttributeValue end = item.get(TripField.END_TIME.canonicalName());
        if (end == null || end.s() == null) {
            throw new UnstageableTripException("end_time is missing");
        }
        try {
            return LocalDate.ofInstant(Instant.parse(end.s()), ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw new UnstageableTripException("end_time '" + end.s() + "' is not a time");
        }
    }

    private static void write(JsonGenerator generator, TripField field, @Nullable AttributeValue value)
            throws UnstageableTripException {
        if (value == null) {
            return;
        }
        String name = field.canonicalName();
        if (isNumber(field)) {
            generator.writeName(name);
            generator.writeNumber(new BigDecimal(expected(name, "a number", value.n())).toPlainString());
        } else {
            generator.writeStringProperty(name, expected(name, "text", value.s()));
        }
    }

    private static boolean isNumber(TripField field) {
        return field.type() == FieldType.DECIMAL || field.type() == FieldType.INTEGER;
    }

    private static void writeAttributes(JsonGenerator generator, @Nullable AttributeValue attributes)
            throws UnstageableTripException {
        if (attributes == null || attributes.m().isEmpty()) {
            return;
        }
        generator.writeObjectPropertyStart(TripItem.ATTRIBUTES);
        // Sorted, because the order in which DynamoDB returns a map is no promise.
        for (Map.Entry<String, AttributeValue> attribute : new TreeMap<>(attributes.m()).entrySet()) {
            String name = attribute.getKey();
            generator.writeStringProperty(
                    name,
                    expected("attributes." + name, "text", attribute.getValue().s()));
        }
        generator.writeEndObject();
    }

    private static String expected(String name, String type, @Nullable String value) throws UnstageableTripException {
        if (value == null) {
            throw new UnstageableTripException(name + " is not " + type);
        }
        return value;
    }
}
