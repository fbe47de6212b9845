package com.boltride.kpi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Reads a staged line: one JSON object with the fixed fields of a completed trip, {@link TripFields}.
 *
 * <p>Not thread-safe.
 */
final class TripLineParser {
    private final JsonFactory json = new JsonFactory();
    private final TripKeys keys = new TripKeys();
    private final LocalDate day;

    /** @param day the partition's day, UTC */
    TripLineParser(LocalDate day) {
        this.day = day;
    }

    /** @throws CorruptRecordException when the bytes are not a completed trip of the day */
    Trip parse(byte[] bytes, int offset, int length) throws CorruptRecordException {
        try (JsonParser parser = json.createParser(bytes, offset, length)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new CorruptRecordException("not a JSON object");
            }
            TripFields fields = new TripFields();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                fields.read(name, parser);
            }
            if (parser.nextToken() != null) {
                throw new CorruptRecordException("more than one JSON value");
            }
            return fields.toTrip(day, keys);
        } catch (JsonProcessingException e) {
            throw new CorruptRecordException("not valid JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            // Bytes that are no text at all in any encoding; reading from memory has no other fault.
            throw new CorruptRecordException("not valid JSON: " + e.getMessage());
        }
    }
}
