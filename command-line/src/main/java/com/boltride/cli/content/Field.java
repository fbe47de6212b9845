package com.boltride.cli.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The fields of the two kinds of events, as the design's table has them. */
public enum Field {
    TRIP_ID("trip_id", Type.TEXT),
    START_TIME("start_time", Type.INSTANT, "pickup_datetime"),
    END_TIME("end_time", Type.INSTANT, "dropoff_datetime"),
    ORIGIN("origin", Type.TEXT, "pickup_location_id"),
    DESTINATION("destination", Type.TEXT, "dropoff_location_id"),
    RIDER_ID("rider_id", Type.TEXT),
    DRIVER_ID("driver_id", Type.TEXT),
    VENDOR_ID("vendor_id", Type.TEXT),
    ESTIMATED_END_TIME("estimated_end_time", Type.INSTANT, "estimated_dropoff_datetime"),
    ESTIMATED_FARE_AMOUNT("estimated_fare_amount", Type.DECIMAL),
    FARE_AMOUNT("fare_amount", Type.DECIMAL),
    TIP_AMOUNT("tip_amount", Type.DECIMAL),
    TRIP_DISTANCE("trip_distance", Type.DECIMAL),
    PASSENGER_COUNT("passenger_count", Type.INTEGER),
    RATE_CODE("rate_code", Type.INTEGER),
    PAYMENT_TYPE("payment_type", Type.INTEGER),
    TRIP_TYPE("trip_type", Type.INTEGER);

    public static final Set<Field> REQUIRED_IN_START = Set.of(TRIP_ID, START_TIME, ORIGIN, DESTINATION);
    public static final Set<Field> REQUIRED_IN_END = Set.of(TRIP_ID, END_TIME, FARE_AMOUNT);

    private enum Type {
        TEXT,
        INSTANT,
        DECIMAL,
        INTEGER
    }

    private static final int LONGEST_TRIP_ID = 64;
    private static final BigDecimal LARGEST_NUMBER = new BigDecimal("1e126");

    private final String canonicalName;
    private final Type type;
    private final Set<String> names;

    Field(String canonicalName, Type type, String... aliases) {
        this.canonicalName = canonicalName;
        this.type = type;
        Set<String> all = new HashSet<>(Arrays.asList(aliases));
        all.add(canonicalName);
        this.names = Set.copyOf(all);
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.names.contains(name))
                .findFirst();
    }

    public String canonicalName() {
        return canonicalName;
    }

    /** @throws IllegalArgumentException if no field is called so */
    public static Field required(String name) {
        return named(name).orElseThrow(() -> new IllegalArgumentException("no field is called " + name));
    }

    /** The one way to write the value; the text itself if it is none. */
    String lenient(String text) {
        try {
            return normalized(text);
        } catch (BadValueException e) {
            return text;
        }
    }

    /** The one way to write the value. @throws BadValueException with the code that the value has to be refused with */
    public String normalized(String text) throws BadValueException {
        return switch (type) {
            case TEXT -> text(text);
            case INSTANT -> instant(text).toString();
            case DECIMAL -> number(text).stripTrailingZeros().toString();
            case INTEGER -> integer(number(text));
        };
    }

    private String text(String text) throws BadValueException {
        if (this == TRIP_ID && text.length() > LONGEST_TRIP_ID) {
            throw new BadValueException("OUT_OF_RANGE");
        }
        return text;
    }

    private static Instant instant(String text) throws BadValueException {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new BadValueException("WRONG_TYPE");
        }
    }

    private static BigDecimal number(String text) throws BadValueException {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new BadValueException("WRONG_TYPE");
        }
        if (number.signum() < 0 || number.compareTo(LARGEST_NUMBER) >= 0) {
            throw new BadValueException("OUT_OF_RANGE");
        }
        return number;
    }

    private static String integer(BigDecimal number) throws BadValueException {
        try {
            return number.toBigIntegerExact().toString();
        } catch (ArithmeticException e) {
            throw new BadValueException("WRONG_TYPE");
        }
    }
}
