package com.boltride.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.boltride.letter.Letter;
import com.boltride.letter.LetterArchive;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.RecordOrigin;
import com.boltride.retry.Backoff;
import com.boltride.retry.Outages;
import com.boltride.retry.Patience;
import com.boltride.tracing.Channel;
import com.boltride.tracing.LetterTracing;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Letters and what they need, for the tests of this package. */
final class Letters {

    static final Instant ARRIVAL = Instant.parse("2024-05-25T14:05:00Z");
    static final LetterCodec CODEC = new LetterCodec(new LetterArchive(noS3(), "bolt-ride-kpis", patience()));

    static final LetterTracing UNTRACED =
            new LetterTracing(TripTracing.OFF, Channel.queue("retries"), Channel.queue("dlq"));

    private Letters() {}

    static Letter end(String trip) {
        return end(trip, RejectionReason.NO_START);
    }

    static Letter end(String trip, RejectionReason reason) {
        String payload = "{\"trip_id\":\"%s\",\"end_time\":\"2024-05-25T14:04:00Z\",\"fare_amount\":12.5}";
        return letter(EventKind.END, trip, payload.formatted(trip), reason);
    }

    static Letter start(String trip, RejectionReason reason) {
        String payload =
                "{\"trip_id\":\"%s\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"93\",\"destination\":\"94\"}";
        return letter(EventKind.START, trip, payload.formatted(trip), reason);
    }

    static Letter letter(EventKind kind, String trip, String payload, RejectionReason reason) {
        String stream = kind == EventKind.END ? "trip-end-events" : "trip-start-events";
        RecordOrigin origin = new RecordOrigin(kind, stream, "shardId-000000000001", "4966-" + kind + trip, ARRIVAL);
        return Letter.of(origin, payload.getBytes(UTF_8), new Rejection(reason, "trip_id", "because of " + reason));
    }

    static String encoded(Letter letter) {
        try {
            return CODEC.encode(letter);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static RetryMessage message(Letter letter) {
        return new RetryMessage(encoded(letter), letter.traceparent());
    }

    static Letter decoded(String body) {
        try {
            return CODEC.decode(body);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static DeadLetterQueue deadLetterQueue(SqsClient sqs) {
        return deadLetterQueue(sqs, new OldestLetter(Duration.ofHours(1), Clock.systemUTC()));
    }

    static DeadLetterQueue deadLetterQueue(SqsClient sqs, OldestLetter oldest) {
        return new DeadLetterQueue(sqs, "nsp-bolt-ride-dlq", new MessageDeletion(sqs, patience()), oldest);
    }

    static Patience patience() {
        Backoff quick = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2));
        return new Patience(quick, new Outages(Clock.systemUTC()), new Random(1));
    }

    /** These letters are small: the archive is never asked. */
    private static S3Client noS3() {
        return new S3Client() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
    }
}
