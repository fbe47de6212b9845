package com.boltride.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends as {@code Idempotency-Key} with a request that it may repeat, because its answer may be lost: the same
 * key starts the same thing once. The key names what is started, so wherever that is kept, the key is.
 *
 * @param text 1–128 visible ASCII characters, unique to the client's intent; best a UUID
 */
public record IdempotencyKey(String text) {

    public static final String HEADER = "Idempotency-Key";
    public static final String PATTERN = "[!-~]{1,128}";

    private static final Pattern TEXT = Pattern.compile(PATTERN);

    /** @throws InvalidRequestException if the text is no key */
    public IdempotencyKey {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidRequestException(HEADER, HEADER + " is not 1 to 128 visible ASCII characters");
        }
    }

    /** Null if the header was not sent. */
    public static @Nullable IdempotencyKey of(@Nullable String header) {
        return header == null ? null : new IdempotencyKey(header);
    }

    /** An id for what the key starts, at home in a URL and in an S3 key. The key itself cannot be read from it. */
    public String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return "key-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }

    /** The answer to a key that has been used for something else. */
    public static InvalidRequestException reused(String before) {
        return new InvalidRequestException(
                ProblemType.IDEMPOTENCY_KEY_REUSED, HEADER, HEADER + " was used for another request: " + before);
    }
}
