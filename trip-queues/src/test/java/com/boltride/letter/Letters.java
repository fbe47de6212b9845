package com.boltride.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.trip.EventKind;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** Letters and what they need, for the tests of this package. */
final class Letters {

    static final RecordOrigin ORIGIN = new RecordOrigin(
            EventKind.END,
            "trip-end-events",
            "shardId-000000000001",
            "49664123",
            Instant.parse("2024-05-25T14:05:00.123Z"));
    static final Rejection NO_START = new Rejection(RejectionReason.NO_START, "trip_id", "no start has come");

    private Letters() {}

    static Letter withPayload(String payload) {
        return Letter.of(ORIGIN, payload.getBytes(UTF_8), NO_START);
    }

    static Patience patience() {
        Backoff quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
        return new Patience(quick, new Outages(Clock.systemUTC()), new Random(1));
    }
}
