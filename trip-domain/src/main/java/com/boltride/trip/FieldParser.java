package com.boltride.trip;

import static com.boltride.trip.RejectionReason.INVALID_TEXT;
import static com.boltride.trip.RejectionReason.OUT_OF_RANGE;
import static com.boltride.trip.RejectionReason.WRONG_TYPE;

import java.math.BigDecimal;
import java.time.Instant;

/** Reads the text of one known field as the field's type. */
final class FieldParser {

    private final InstantParser instants;

    FieldParser(InstantParser instants) {
        this.instants = instants;
    }

    Object parse(TripField field, String text) throws InvalidEventException {
        return switch (field.type()) {
            case TEXT -> field == TripField.TRIP_ID ? tripId(text) : text;
            case INSTANT -> instant(field, text.strip());
            case DECIMAL -> decimal(field, text.strip());
            case INTEGER -> integer(field, text.strip());
        };
    }

    private static String tripId(String text) throws InvalidEventException {
        int length = text.codePointCount(0, text.length());
        if (length > EventLimits.MAX_TRIP_ID_LENGTH) {
            throw invalid(
                    OUT_OF_RANGE,
                    TripField.TRIP_ID,
                    text,
                    "has " + length + " characters; at most " + EventLimits.MAX_TRIP_ID_LENGTH + " are allowed");
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                throw invalid(INVALID_TEXT, TripField.TRIP_ID, text, "has a control character");
            }
        }
        return text;
    }

    private Instant instant(TripField field, String text) throws InvalidEventException {
        Instant instant = instants.parse(text);
        if (instant == null) {
            throw invalid(WRONG_TYPE, field, text, "is not a time: ISO-8601 or yyyy-MM-dd HH:mm:ss is expected");
        }
        if (instant.isBefore(InstantParser.EARLIEST) || instant.isAfter(InstantParser.LATEST)) {
            throw invalid(OUT_OF_RANGE, field, text, "is outside the years 1 to 9999");
        }
        return instant;
    }

    private static BigDecimal decimal(TripField field, String text) throws InvalidEventException {
        BigDecimal number = number(field, text);
        BigDecimal significant = number.stripTrailingZeros();
        // A long, because the scale of a number like 1e2147483647 is at the edge of int.
        long exponent = (long) significant.precision() - significant.scale() - 1;
        boolean storable = significant.precision() <= EventLimits.MAX_DECIMAL_DIGITS
                && exponent >= EventLimits.MIN_DECIMAL_EXPONENT
                && exponent <= EventLimits.MAX_DECIMAL_EXPONENT;
        if (significant.signum() != 0 && !storable) {
            throw invalid(
                    OUT_OF_RANGE,
                    field,
                    text,
                    "has more than " + EventLimits.MAX_DECIMAL_DIGITS
                            + " significant digits or is too large or too small");
        }
        if (significant.signum() == 0) {
            return zero(number);
        }
        // Zeros at the end, beyond what any store keeps: written out they could exceed the length that is read back.
        return number.precision() > EventLimits.MAX_DECIMAL_DIGITS ? significant : number;
    }

    /** Zero keeps its digits within reason: 0.00 stays, 0e-999999 becomes 0. */
    private static BigDecimal zero(BigDecimal number) {
        return number.scale() >= 0 && number.scale() <= EventLimits.MAX_DECIMAL_DIGITS ? number : BigDecimal.ZERO;
    }

    private static Long integer(TripField field, String text) throws InvalidEventException {
        BigDecimal number = number(field, text);
        BigDecimal significant = number.stripTrailingZeros();
        if (significant.scale() > 0) {
            throw invalid(WRONG_TYPE, field, text, "is not a whole number");
        }
        if (significant.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw invalid(OUT_OF_RANGE, field, text, "is larger than " + Long.MAX_VALUE);
        }
        return significant.longValue();
    }

    private static BigDecimal number(TripField field, String text) throws InvalidEventException {
        if (text.length() > EventLimits.MAX_NUMBER_LENGTH) {
            throw invalid(OUT_OF_RANGE, field, text, "has more than " + EventLimits.MAX_NUMBER_LENGTH + " characters");
        }
        BigDecimal number;
        try {
            number = new BigDecimal(ascii(text));
        } catch (NumberFormatException e) {
            throw invalid(WRONG_TYPE, field, text, "is not a number");
        }
        if (number.signum() < 0) {
            throw invalid(OUT_OF_RANGE, field, text, "is negative");
        }
        return number;
    }

    /** BigDecimal would take any script's digits; the streams' numbers are ASCII. */
    private static String ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                throw new NumberFormatException("not ASCII");
            }
        }
        return text;
    }

    private static InvalidEventException invalid(RejectionReason reason, TripField field, String text, String fault) {
        String message = field.canonicalName() + " " + Quoted.of(text) + " " + fault;
        return new InvalidEventException(reason, field.canonicalName(), message);
    }
}
