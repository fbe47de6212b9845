package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The content of an event in one form, hashed. Lengths go in with the texts, so that no two contents run together. */
final class Fingerprint {

    private static final int BYTES = 16;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(512);

    private Fingerprint() {}

    static String of(TripEvent event) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(event.kind().name());
        event.values().forEach((field, value) -> {
            fingerprint.add(field.canonicalName());
            fingerprint.add(canonical(value));
        });
        // The border between known and carried-through fields, which no field name can imitate: its length is zero.
        fingerprint.add("");
        for (Map.Entry<String, String> attribute : new TreeMap<>(event.attributes()).entrySet()) {
            fingerprint.add(attribute.getKey());
            fingerprint.add(attribute.getValue());
        }
        return fingerprint.text();
    }

    private static String canonical(Object value) {
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toString()
                : TripEventEncoder.text(value);
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            content.write(bytes.length >> shift);
        }
        content.write(bytes, 0, bytes.length);
    }

    /** Hashed in one go, for a digest takes single bytes slowly. */
    private String text() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.toByteArray());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
