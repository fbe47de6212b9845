package com.boltride.kpi;

import org.jspecify.annotations.Nullable;

/**
 * Reads lines in the form that completion-stager gives nearly all of them: one flat object of texts and numbers, ASCII, without
 * escapes, blanks and exponents. Any other is left to {@link JsonLine}. What a plain line says is the same for both; this way it
 * takes a third of the time, and the JVM far less to compile, which on a small day is most of the work.
 *
 * <p>Not thread-safe.
 */
final class PlainLine {

    /** A number of more digits is a hostile one, on which the other reader has a limit, too. */
    private static final int MAX_NUMBER = 100;

    private byte[] bytes = {};
    private int position;
    private int end;

    /**
     * @param fields gets the values, up to where the line is not plain
     * @return whether the line is plain
     * @throws CorruptRecordException when a value is not what its field should have
     */
    boolean read(byte[] line, int offset, int length, TripFields fields) throws CorruptRecordException {
        bytes = line;
        position = offset;
        end = offset + length;
        if (!skip('{')) {
            return false;
        }
        do {
            if (!readField(fields)) {
                return false;
            }
        } while (skip(','));
        return skip('}') && position == end;
    }

    private boolean readField(TripFields fields) throws CorruptRecordException {
        int name = position + 1;
        if (!skipText()) {
            return false;
        }
        TripLineField field = TripLineField.named(bytes, name, position - 1);
        if (!skip(':') || position == end) {
            return false;
        }
        int value = position;
        if (bytes[position] == '"') {
            if (!skipText()) {
                return false;
            }
            take(fields, field, ValueKind.TEXT, value + 1, position - 1);
            return true;
        }
        ValueKind kind = skipNumber();
        if (kind == null) {
            return false;
        }
        take(fields, field, kind, value, position);
        return true;
    }

    private void take(TripFields fields, @Nullable TripLineField field, ValueKind kind, int from, int to)
            throws CorruptRecordException {
        if (field != null) {
            fields.read(field, kind, bytes, from, to);
        }
    }

    private boolean skip(char expected) {
        if (position < end && bytes[position] == expected) {
            position++;
            return true;
        }
        return false;
    }

    /** Goes behind a text without escapes; false if there is none. */
    private boolean skipText() {
        if (!skip('"')) {
            return false;
        }
        for (; position < end; position++) {
            byte b = bytes[position];
            if (b == '"') {
                position++;
                return true;
            }
            // What is no ASCII is negative.
            if (b < ' ' || b == '\\') {
                return false;
            }
        }
        return false;
    }

    /** Goes behind a number that is not negative and has no exponent; null if there is none. */
    private @Nullable ValueKind skipNumber() {
        int start = position;
        int whole = skipDigits();
        if (whole == 0 || whole > 1 && bytes[start] == '0') {
            return null;
        }
        ValueKind kind = ValueKind.INTEGER;
        if (skip('.')) {
            if (skipDigits() == 0) {
                return null;
            }
            kind = ValueKind.DECIMAL;
        }
        return position - start <= MAX_NUMBER ? kind : null;
    }

    private int skipDigits() {
        int start = position;
        while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
            position++;
        }
        return position - start;
    }
}
