package com.boltride.kpi;

import java.nio.charset.StandardCharsets;
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

    /**
     * Takes in a value, over what the field may have had.
     *
     * @param from where in the bytes, which are UTF-8, the value begins: a text without its quotes
     * @throws CorruptRecordException when it is not what the field should have
     */
    void read(TripLineField field, ValueKind kind, byte[] bytes, int from, int to) throws CorruptRecordException {
        switch (field) {
            case TRIP_ID -> tripId = text(field, kind, bytes, from, to);
            case START_TIME -> startTime = instant(field, kind, bytes, from, to);
            case END_TIME -> endTime = instant(field, kind, bytes, from, to);
            case FARE_AMOUNT -> fare = decimal(field, kind, bytes, from, to);
            case ESTIMATED_FARE_AMOUNT -> estimatedFare = decimal(field, kind, bytes, from, to);
            case TIP_AMOUNT -> tip = decimal(field, kind, bytes, from, to);
            case TRIP_DISTANCE -> distance = decimal(field, kind, bytes, from, to);
            case ORIGIN -> origin = text(field, kind, bytes, from, to);
            case DESTINATION -> destination = text(field, kind, bytes, from, to);
            case PAYMENT_TYPE -> paymentType = integer(field, kind, bytes, from, to);
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

    private static @Nullable String text(TripLineField field, ValueKind kind, byte[] bytes, int from, int to)
            throws CorruptRecordException {
        if (kind == ValueKind.NULL) {
            return null;
        }
        if (kind != ValueKind.TEXT) {
            throw wrong(field, bytes, from, to, "text");
        }
        return from == to ? null : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static @Nullable Instant instant(TripLineField field, ValueKind kind, byte[] bytes, int from, int to)
            throws CorruptRecordException {
        if (kind == ValueKind.NULL || kind == ValueKind.TEXT && from == to) {
            return null;
        }
        if (kind == ValueKind.TEXT) {
            try {
                return UtcTime.parse(bytes, from, to - from);
            } catch (DateTimeException e) {
                // Told below, like everything else that is none.
            }
        }
        throw wrong(field, bytes, from, to, "an instant");
    }

    private static @Nullable Decimal decimal(TripLineField field, ValueKind kind, byte[] bytes, int from, int to)
            throws CorruptRecordException {
        if (kind == ValueKind.NULL) {
            return null;
        }
        if (kind != ValueKind.INTEGER && kind != ValueKind.DECIMAL) {
            throw wrong(field, bytes, from, to, "a number");
        }
        Decimal value;
        try {
            value = Decimal.parse(bytes, from, to - from);
        } catch (NumberFormatException e) {
            throw wrong(field, bytes, from, to, "a number of at most 38 digits");
        }
        if (value.isNegative()) {
            throw wrong(field, bytes, from, to, "0 or more");
        }
        return value;
    }

    private static @Nullable String integer(TripLineField field, ValueKind kind, byte[] bytes, int from, int to)
            throws CorruptRecordException {
        if (kind == ValueKind.NULL) {
            return null;
        }
        if (kind != ValueKind.INTEGER) {
            throw wrong(field, bytes, from, to, "an integer");
        }
        if (bytes[from] == '-') {
            throw wrong(field, bytes, from, to, "0 or more");
        }
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }

    private static CorruptRecordException wrong(TripLineField field, byte[] bytes, int from, int to, String expected) {
        String value = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        String shown = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
        return new CorruptRecordException(field + " " + shown + " is not " + expected);
    }
}
