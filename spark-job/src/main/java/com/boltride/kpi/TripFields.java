package com.boltride.kpi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one staged line, and what makes them a trip.
 *
 * <p>{@code trip_id}, {@code start_time}, {@code end_time} and {@code fare_amount} are required. A field that the report
 * uses must have its type: text and instants as JSON strings, decimals and integers as JSON numbers, not negative. Null
 * and empty text mean absent. Fields that the report does not use are not looked at.
 */
final class TripFields {
    private static final int MAX_ID_LENGTH = 64;
    private static final int MAX_SHOWN = 60;

    private @Nullable String tripId;
    private @Nullable Instant startTime;
    private @Nullable Instant endTime;
    private @Nullable Decimal fare;
    private @Nullable Decimal estimatedFare;
    private @Nullable Decimal tip;
    private @Nullable Decimal distance;
    private @Nullable String origin;
    private @Nullable String destination;
    private @Nullable String paymentType;

    /** Takes in the value that the parser stands on. */
    void read(String field, JsonParser parser) throws IOException, CorruptRecordException {
        switch (field) {
            case "trip_id" -> tripId = text(field, parser);
            case "start_time" -> startTime = instant(field, parser);
            case "end_time" -> endTime = instant(field, parser);
            case "fare_amount" -> fare = decimal(field, parser);
            case "estimated_fare_amount" -> estimatedFare = decimal(field, parser);
            case "tip_amount" -> tip = decimal(field, parser);
            case "trip_distance" -> distance = decimal(field, parser);
            case "origin" -> origin = text(field, parser);
            case "destination" -> destination = text(field, parser);
            case "payment_type" -> paymentType = integer(field, parser);
            default -> parser.skipChildren();
        }
    }

    /** @throws CorruptRecordException when a required field is missing, or the times contradict each other or the day */
    Trip toTrip(LocalDate day, TripKeys keys) throws CorruptRecordException {
        String id = required("trip_id", tripId);
        int length = id.codePointCount(0, id.length());
        if (length > MAX_ID_LENGTH) {
            throw new CorruptRecordException("trip_id has " + length + " characters, more than " + MAX_ID_LENGTH);
        }
        Instant start = required("start_time", startTime);
        Instant end = required("end_time", endTime);
        if (end.isBefore(start)) {
            throw new CorruptRecordException("end_time " + end + " is before start_time " + start);
        }
        long secondOfDay = end.getEpochSecond() - TimeUnit.DAYS.toSeconds(day.toEpochDay());
        if (secondOfDay < 0 || secondOfDay >= TimeUnit.DAYS.toSeconds(1)) {
            throw new CorruptRecordException("end_time " + end + " is not on " + day);
        }
        return new Trip(
                keys.of(id),
                (int) TimeUnit.SECONDS.toHours(secondOfDay),
                Decimal.seconds(Duration.between(start, end)),
                required("fare_amount", fare),
                estimatedFare,
                tip,
                distance,
                origin,
                destination,
                paymentType);
    }

    private static <T> T required(String field, @Nullable T value) throws CorruptRecordException {
        if (value == null) {
            throw new CorruptRecordException(field + " is missing");
        }
        return value;
    }

    private static @Nullable String text(String field, JsonParser parser) throws IOException, CorruptRecordException {
        if (!has(field, parser, JsonToken.VALUE_STRING, "text")) {
            return null;
        }
        String text = parser.getText();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant instant(String field, JsonParser parser)
            throws IOException, CorruptRecordException {
        if (!has(field, parser, JsonToken.VALUE_STRING, "an instant") || parser.getTextLength() == 0) {
            return null;
        }
        try {
            return UtcTime.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        } catch (DateTimeException e) {
            throw wrong(field, parser, "an instant");
        }
    }

    private static @Nullable Decimal decimal(String field, JsonParser parser)
            throws IOException, CorruptRecordException {
        JsonToken type = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? JsonToken.VALUE_NUMBER_INT
                : JsonToken.VALUE_NUMBER_FLOAT;
        if (!has(field, parser, type, "a number")) {
            return null;
        }
        try {
            Decimal value = Decimal.parse(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            if (!value.isNegative()) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(field, parser, "a number of at most 38 digits");
        }
        throw wrong(field, parser, "0 or more");
    }

    private static @Nullable String integer(String field, JsonParser parser)
            throws IOException, CorruptRecordException {
        if (!has(field, parser, JsonToken.VALUE_NUMBER_INT, "an integer")) {
            return null;
        }
        String digits = parser.getText();
        if (digits.startsWith("-")) {
            throw wrong(field, parser, "0 or more");
        }
        return digits;
    }

    /** Whether there is a value, which then has the type; null is none. */
    private static boolean has(String field, JsonParser parser, JsonToken type, String typeName)
            throws IOException, CorruptRecordException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return false;
        }
        if (token != type) {
            throw wrong(field, parser, typeName);
        }
        return true;
    }

    private static CorruptRecordException wrong(String field, JsonParser parser, String expected) throws IOException {
        String value = parser.getText();
        String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
        return new CorruptRecordException(field + " " + shown + " is not " + expected);
    }
}
