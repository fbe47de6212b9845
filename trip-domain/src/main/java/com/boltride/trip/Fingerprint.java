package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;

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

    private byte[] content = new byte[512];
    private int length;

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
        int end = length + Integer.BYTES + bytes.length;
        if (end > content.length) {
            content = Arrays.copyOf(content, 2 * end);
        }
        // By hand: a ByteArrayOutputStream locks for every byte, which took longer than to hash them.
        for (int shift = 24; shift >= 0; shift -= 8) {
            content[length++] = (byte) (bytes.length >> shift);
        }
        System.arraycopy(bytes, 0, content, length, bytes.length);
        length = end;
    }

    /** Hashed in one go, for a digest takes single bytes slowly. */
    private String text() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, length);
            byte[] hash = digest.digest();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
