package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.letter.Letter;
import com.boltride.service.EventMetrics;
import com.boltride.service.quality.HandledCount;
import com.boltride.service.quality.HourlyTally;
import com.boltride.trip.EventKind;
import com.boltride.trip.Outcome;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import io.awspring.cloud.sqs.listener.SqsHeaders;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

class RetryListenerTest {

    private static final Verdict EARLY =
            new Verdict(Outcome.EARLY, new Rejection(RejectionReason.NO_START, "trip_id", "no start"));
    private static final Duration BASE = Duration.ofSeconds(60);
    private static final Instant SENT = Instant.parse("2024-05-25T14:00:00Z");

    private final InMemorySqs sqs = new InMemorySqs();
    private final MessageVisibility visibility = new MessageVisibility(sqs);
    private final InHand inHand = new InHand(visibility, Duration.ofMinutes(1));
    private final HourlyTally tally = new HourlyTally(Clock.systemUTC());
    private final OldestLetter oldest = new OldestLetter(Duration.ofHours(1), Clock.systemUTC());

    @AfterEach
    void stop() {
        inHand.close();
    }

    @Test
    void settledMessageIsDeleted() {
        Message<String> message = message("a", Letters.end("t1"), 1);

        listener(events -> List.of(Verdict.APPLIED)).receive(List.of(message));

        assertThat(sqs.deleted).containsExactly("a");
        assertThat(sqs.changes).isEmpty();
    }

    @Test
    void earlyMessageIsHiddenLongerTheOftenerItCame() {
        RetryListener listener = listener(events -> List.of(EARLY, EARLY));

        listener.receive(List.of(message("first", Letters.end("t1"), 1), message("third", Letters.end("t2"), 3)));

        assertThat(sqs.deleted).isEmpty();
        assertThat(sqs.hidden.get("first")).isBetween(BASE, BASE.multipliedBy(2));
        assertThat(sqs.hidden.get("third")).isBetween(BASE.multipliedBy(4), BASE.multipliedBy(8));
    }

    @Test
    void messageThatIsNoLetterIsShownAgainAtOnceAndLeftToTheRedrivePolicy() {
        listener(events -> List.of()).receive(List.of(message("a", "garbage", 2)));

        assertThat(sqs.deleted).isEmpty();
        assertThat(sqs.changes).containsExactly(Map.of("a", Duration.ZERO));
    }

    @Test
    void oldestLetterThatStaysIsKnownUntilItIsSettled() {
        AtomicReference<Verdict> verdict = new AtomicReference<>(EARLY);
        RetryListener listener = listener(events -> List.of(verdict.get()));

        listener.receive(List.of(message("a", Letters.end("t1"), 1)));
        assertThat(oldest.sentAt()).contains(SENT);

        verdict.set(Verdict.APPLIED);
        listener.receive(List.of(message("a", Letters.end("t1"), 2)));
        assertThat(oldest.sentAt()).isEmpty();
    }

    @Test
    void letterThatWaitsInVainIsCountedOnceAtItsLastTry() {
        sqs.maxReceives = 3;
        RetryListener listener = listener(events -> List.of(EARLY));

        for (int receives = 1; receives <= 3; receives++) {
            assertThat(dead()).isZero();
            listener.receive(List.of(message("a", Letters.end("t1"), receives)));
        }

        assertThat(dead()).isEqualTo(1);
        assertThat(oldest.sentAt()).isEmpty();
    }

    @Test
    void stoppingLeavesEveryMessageInTheQueue() {
        RetryListener listener = listener(events -> {
            throw new InterruptedException("stopping while dynamodb is away");
        });

        listener.receive(List.of(message("a", Letters.end("t1"), 1)));

        assertThat(sqs.deleted).isEmpty();
        assertThat(sqs.changes).isEmpty();
    }

    private long dead() {
        return tally.counts().values().stream()
                .mapToLong(hour -> hour.getOrDefault(HandledCount.DEAD, 0L))
                .sum();
    }

    private RetryListener listener(EventApplier trips) {
        Map<EventKind, String> streams = Map.of(EventKind.START, "starts", EventKind.END, "ends");
        LetterMetrics metrics =
                new LetterMetrics(new EventMetrics(new SimpleMeterRegistry(), Clock.systemUTC(), tally), streams);
        LetterRetrier retrier = new LetterRetrier(
                Letters.CODEC,
                Map.of(EventKind.END, new TripEventDecoder(EventKind.END, ZoneOffset.UTC)),
                trips,
                letters -> {},
                letters -> {},
                metrics,
                Letters.UNTRACED);
        RetryBackoff backoff = new RetryBackoff(BASE, Duration.ofMinutes(15), new Random(1));
        return new RetryListener(
                retrier,
                inHand,
                new MessageDeletion(sqs, Letters.patience()),
                visibility,
                backoff,
                new RetryQueueWatch(oldest, new RedrivePolicy(sqs, "retry"), metrics));
    }

    private static Message<String> message(String handle, Letter letter, int receives) {
        return message(handle, Letters.encoded(letter), receives);
    }

    private static Message<String> message(String handle, String body, int receives) {
        Map<String, Object> headers = Map.of(
                SqsHeaders.SQS_QUEUE_URL_HEADER,
                "http://sqs/retry",
                SqsHeaders.SQS_RECEIPT_HANDLE_HEADER,
                handle,
                SqsHeaders.MessageSystemAttributes.SQS_SENT_TIMESTAMP,
                Long.toString(SENT.toEpochMilli()),
                SqsHeaders.MessageSystemAttributes.SQS_APPROXIMATE_RECEIVE_COUNT,
                Integer.toString(receives));
        return MessageBuilder.createMessage(body, new Headers(headers, UUID.nameUUIDFromBytes(handle.getBytes())));
    }

    /** As the listener's container makes them, with the message's own id. */
    private static final class Headers extends MessageHeaders {

        private static final long serialVersionUID = 1L;

        private Headers(Map<String, Object> headers, UUID id) {
            super(headers, id, null);
        }
    }
}
