package com.boltride.trip;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Valid events of every shape, the same ones for the same seed. */
final class RandomEvents {

    private final Random random;

    private RandomEvents(long seed) {
        this.random = new Random(seed);
    }

    static Stream<TripEvent> of(long seed) {
        return Stream.generate(new RandomEvents(seed)::next);
    }

    private TripEvent next() {
        EventKind kind = random.nextBoolean() ? EventKind.START : EventKind.END;
        Map<TripField, Object> values = new EnumMap<>(TripField.class);
        for (TripField field : TripField.values()) {
            boolean required = field.presenceIn(kind) == TripField.Presence.REQUIRED;
            // The start time of an end is left out because it is bound to the end time; the decoder's own test has it.
            boolean optional = field.presenceIn(kind) == TripField.Presence.OPTIONAL && field != TripField.START_TIME;
            if (required || optional && random.nextInt(3) > 0) {
                values.put(field, value(field));
            }
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            attributes.put("_" + text(20), text(40));
        }
        return new TripEvent(kind, values, attributes);
    }

    private Object value(TripField field) {
        return switch (field.type()) {
            case TEXT -> text(63);
            case INSTANT ->
                Instant.ofEpochSecond(
                        random.nextLong(-62_135_596_800L, 253_402_300_800L), random.nextInt(1_000_000_000));
            case DECIMAL -> new BigDecimal(new BigInteger(126, random).max(BigInteger.ONE), random.nextInt(-20, 39));
            case INTEGER -> random.nextLong(Long.MAX_VALUE);
        };
    }

    /** Printable text of one to {@code max} characters and more, of one, two, three and four bytes. */
    private String text(int max) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(max); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0xa1, 0x800);
                        case 1 -> random.nextInt(0x800, 0xd800);
                        case 2 -> random.nextInt(0x1f600, 0x1f650);
                        default -> random.nextInt(' ', 0x7f);
                    });
        }
        return text.toString();
    }
}
