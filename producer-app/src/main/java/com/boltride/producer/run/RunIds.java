package com.boltride.producer.run;

import com.boltride.service.IdempotencyKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes ids that sort by time, unless a key names the run, and are at home in a URL and in an S3 key, such as {@code 20240525T131900Z-3f9a1c07}. */
final class RunIds {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int RANDOM_BYTES = 4;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RunIds(Clock clock) {
        this.clock = clock;
    }

    /** Another for every call; for calls with the same key, the same. */
    String next(@Nullable IdempotencyKey key) {
        if (key != null) {
            return key.id();
        }
        byte[] suffix = new byte[RANDOM_BYTES];
        random.nextBytes(suffix);
        return TIME.format(clock.instant()) + "-" + HexFormat.of().formatHex(suffix);
    }
}
