package com.boltride.kpi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of any JSON.
 *
 * <p>Not thread-safe.
 */
final class JsonLine {
    private final JsonFactory json = new JsonFactory();

    /** @throws CorruptRecordException when the line is not one JSON object, or a value is not what its field should have */
    void read(byte[] line, int offset, int length, TripFields fields) throws CorruptRecordException {
        try (JsonParser parser = json.createParser(line, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CorruptRecordException("not a JSON object");
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                readValue(fieldOf(name), parser, fields);
            }
            if (parser.nextToken() != null) {
                throw new CorruptRecordException("more than one JSON value");
            }
        } catch (JsonProcessingException e) {
            throw new CorruptRecordException("not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            // Bytes that are no text at all in any encoding; reading from memory has no other fault.
            throw new CorruptRecordException("not valid JSON: " + e.getMessage());
        }
    }

    private static @Nullable TripLineField fieldOf(String name) {
        byte[] bytes = utf8(name);
        return TripLineField.named(bytes, 0, bytes.length);
    }

    private static void readValue(@Nullable TripLineField field, JsonParser parser, TripFields fields)
            throws IOException, CorruptRecordException {
        if (field == null) {
            parser.skipChildren();
        } else {
            byte[] value = utf8(parser.getText());
            fields.read(field, kindOf(parser.currentToken()), value, 0, value.length);
        }
    }

    private static ValueKind kindOf(@Nullable JsonToken token) {
        if (token == null) {
            return ValueKind.OTHER;
        }
        return switch (token) {
            case VALUE_STRING -> ValueKind.TEXT;
            case VALUE_NUMBER_INT -> ValueKind.INTEGER;
            case VALUE_NUMBER_FLOAT -> ValueKind.DECIMAL;
            case VALUE_NULL -> ValueKind.NULL;
            default -> ValueKind.OTHER;
        };
    }

    private static byte[] utf8(@Nullable String text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }
}
