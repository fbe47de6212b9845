package com.boltride.trip;

import static com.boltride.trip.RejectionReason.AMBIGUOUS_FIELD;
import static com.boltride.trip.RejectionReason.END_BEFORE_START;
import static com.boltride.trip.RejectionReason.INVALID_TEXT;
import static com.boltride.trip.RejectionReason.MISSING_FIELD;
import static com.boltride.trip.RejectionReason.TOO_LARGE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the fields of one event as they come, and makes the event of them or says what is wrong with it. */
final class EventAssembler {

    private final EventKind kind;
    private final FieldParser parser;
    private final Map<TripField, Object> values = new EnumMap<>(TripField.class);
    private final Map<String, String> attributes = new HashMap<>();
    private long contentBytes;
    private @Nullable String traceparent;

    EventAssembler(EventKind kind, FieldParser parser) {
        this.kind = kind;
        this.parser = parser;
    }

    /** Takes a field whose value is one text, number or boolean, or null. */
    void add(String name, @Nullable String text) throws InvalidEventException {
        if (text == null || text.isEmpty()) {
            return;
        }
        TripField field = TripField.of(name, kind);
        if (field == null) {
            carryThrough(name, text);
        } else if (!text.isBlank()) {
            put(field, parser.parse(field, text));
        }
    }

    /** Takes a field whose value is an object, an array or a boolean, which no known field can be. */
    void addStructure(String name, String json) throws InvalidEventException {
        TripField field = TripField.of(name, kind);
        if (field != null) {
            String message = field.canonicalName() + " " + Quoted.of(json) + " is not a text or a number";
            throw new InvalidEventException(RejectionReason.WRONG_TYPE, field.canonicalName(), message);
        }
        carryThrough(name, json);
    }

    Decoded.Valid assemble() throws InvalidEventException {
        for (TripField field : TripField.requiredIn(kind)) {
            if (!values.containsKey(field)) {
                String names = field.names().collect(Collectors.joining(" or "));
                throw new InvalidEventException(
                        MISSING_FIELD, field.canonicalName(), names + " is required but absent, null or blank");
            }
        }
        TripEvent event = new TripEvent(kind, values, attributes);
        Instant start = event.instant(TripField.START_TIME);
        Instant end = event.instant(TripField.END_TIME);
        if (start != null && end != null && end.isBefore(start)) {
            throw new InvalidEventException(
                    END_BEFORE_START,
                    TripField.END_TIME.canonicalName(),
                    "end_time " + end + " is before start_time " + start);
        }
        return new Decoded.Valid(event, traceparent);
    }

    private void put(TripField field, Object value) throws InvalidEventException {
        Object other = values.putIfAbsent(field, value);
        if (other == null) {
            // In the form that it will be encoded in, so that what fits here fits when it is read back.
            account(field.canonicalName(), TripEventEncoder.text(value));
        } else if (!Objects.equals(other, value)) {
            String names = field.names().collect(Collectors.joining(" and "));
            String message = names + " say " + Quoted.of(other.toString()) + " and " + Quoted.of(value.toString());
            throw new InvalidEventException(AMBIGUOUS_FIELD, field.canonicalName(), message);
        }
    }

    private void carryThrough(String name, String text) throws InvalidEventException {
        if (TraceFields.contain(name)) {
            keepTrace(name, text);
            return;
        }
        if (name.isEmpty()) {
            throw new InvalidEventException(INVALID_TEXT, null, "a field without a name has " + Quoted.of(text));
        }
        account(name, text);
        attributes.put(name, text);
    }

    private void keepTrace(String name, String text) {
        if (name.equals(TraceFields.TRACEPARENT) && TraceFields.mayBeTraceparent(text)) {
            traceparent = text;
        }
    }

    private void account(String name, String text) throws InvalidEventException {
        contentBytes += utf8Length(name, name) + utf8Length(name, text);
        if (contentBytes > EventLimits.MAX_CONTENT_BYTES) {
            throw new InvalidEventException(
                    TOO_LARGE,
                    null,
                    "the event holds more than " + EventLimits.MAX_CONTENT_BYTES + " bytes of content");
        }
    }

    /** Length in UTF-8, which a text with half a surrogate pair does not have. */
    private static long utf8Length(String name, String text) throws InvalidEventException {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (!Character.isSurrogate(c)) {
                bytes += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                String message = "field " + Quoted.of(name) + " has half a surrogate pair: " + Quoted.of(text);
                throw new InvalidEventException(INVALID_TEXT, Quoted.bare(name), message);
            }
        }
        return bytes;
    }
}
