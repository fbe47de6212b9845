package com.boltride.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** What every result of decoding keeps to, whatever was decoded. */
final class DecodedRules {

    private static final int MAX_MESSAGE_LENGTH = 2_000;

    /** The 80 characters that are shown of a stranger's name, each written as an escape. */
    private static final int MAX_FIELD_LENGTH = 700;

    private DecodedRules() {}

    static void check(TripEventDecoder decoder, Decoded decoded) {
        if (decoded instanceof Decoded.Valid valid) {
            TripEvent event = valid.event();
            assertThat(event.kind()).isEqualTo(decoder.kind());
            assertThat(decoder.decodeJson(new TripEventEncoder().encode(event, valid.traceparent())))
                    .isEqualTo(decoded);
            assertThat(event.fingerprint()).hasSize(22);
        } else {
            Rejection rejection = ((Decoded.Invalid) decoded).rejection();
            assertThat(rejection.reason()).isNotNull();
            assertPrintable(rejection.message(), MAX_MESSAGE_LENGTH);
            assertPrintable(rejection.field(), MAX_FIELD_LENGTH);
        }
    }

    private static void assertPrintable(@Nullable String text, int maxLength) {
        if (text != null
                && (text.isBlank()
                        || text.length() > maxLength
                        || text.codePoints().anyMatch(DecodedRules::breaksALine))) {
            throw new AssertionError(text.length() + " characters, not for a person: " + text);
        }
    }

    private static boolean breaksALine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
