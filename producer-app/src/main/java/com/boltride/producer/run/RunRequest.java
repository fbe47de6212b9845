package com.boltride.producer.run;

import com.boltride.service.InvalidRequestException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /runs}; every field may be absent.
 *
 * @param startKey key of the file of trip starts, if it is not the usual one
 * @param endKey key of the file of trip ends, if it is not the usual one
 * @param eventsPerSecond pace of both files together, {@link #MIN_PACE} to {@link #MAX_EVENTS_PER_SECOND}
 * @param speedup replays the events in the rhythm of their own times, so many times faster, {@link #MIN_PACE} to {@link
 *     #MAX_SPEEDUP}
 */
record RunRequest(
        @Schema(minLength = 1, maxLength = MAX_KEY_BYTES) @Nullable
        String startKey,

        @Schema(minLength = 1, maxLength = MAX_KEY_BYTES) @Nullable
        String endKey,

        @Schema(minimum = "0.00001", maximum = "1000000") @Nullable
        BigDecimal eventsPerSecond,

        @Schema(minimum = "0.00001", maximum = "1000000000") @Nullable
        BigDecimal speedup) {

    static final RunRequest USUAL = new RunRequest(null, null, null, null);

    /** Slower is a mistake: about an event a day. */
    static final BigDecimal MIN_PACE = new BigDecimal("0.00001");

    /** Faster than any stream: no pace at all. */
    static final BigDecimal MAX_EVENTS_PER_SECOND = new BigDecimal("1000000");

    /** Thirty years in a second. */
    static final BigDecimal MAX_SPEEDUP = new BigDecimal("1000000000");

    private static final int MAX_KEY_BYTES = 1024;

    /** @throws InvalidRequestException if a field is not what it may be */
    void validate() {
        requireKey("startKey", startKey);
        requireKey("endKey", endKey);
        requireBetween("eventsPerSecond", eventsPerSecond, MAX_EVENTS_PER_SECOND);
        requireBetween("speedup", speedup, MAX_SPEEDUP);
        if (eventsPerSecond != null && speedup != null) {
            throw new InvalidRequestException(
                    "speedup", "eventsPerSecond and speedup cannot be combined: a run has one pace");
        }
    }

    private static void requireKey(String field, @Nullable String key) {
        if (key != null && key.isBlank()) {
            throw new InvalidRequestException(field, field + " is blank; leave it out for the usual file");
        }
        if (key != null && key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            throw new InvalidRequestException(
                    field, field + " is longer than the " + MAX_KEY_BYTES + " bytes of a key");
        }
    }

    private static void requireBetween(String field, @Nullable BigDecimal value, BigDecimal max) {
        if (value != null && (value.compareTo(MIN_PACE) < 0 || value.compareTo(max) > 0)) {
            throw new InvalidRequestException(
                    field,
                    field + " " + value + " is outside " + MIN_PACE.toPlainString() + " to " + max.toPlainString());
        }
    }
}
