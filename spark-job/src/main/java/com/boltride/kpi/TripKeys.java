package com.boltride.kpi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Makes 16-byte keys of trip ids, so that finding repeated trips moves and compares little. An id of up to 15 bytes is kept
 * as it is. A longer one becomes 120 bits of its SHA-256: among a billion trips of a day the chance that any two ids share
 * a key is below 1 in 10^18.
 *
 * <p>Not thread-safe.
 */
final class TripKeys {
    private static final int MAX_LITERAL = 15;

    /** Last byte of a hashed key; of a literal one it is the length. */
    private static final int HASHED = 0xFF;

    private final MessageDigest sha256;

    TripKeys() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    TripKey of(String tripId) {
        byte[] id = tripId.getBytes(StandardCharsets.UTF_8);
        return id.length <= MAX_LITERAL ? literal(id) : hashed(id);
    }

    private static TripKey literal(byte[] id) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < id.length; i++) {
            if (i < Long.BYTES) {
                high = high << Byte.SIZE | id[i] & 0xFF;
            } else {
                low = low << Byte.SIZE | id[i] & 0xFF;
            }
        }
        return new TripKey(high, low << Byte.SIZE | id.length);
    }

    private TripKey hashed(byte[] id) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(id));
        return new TripKey(hash.getLong(), hash.getLong() | HASHED);
    }
}
