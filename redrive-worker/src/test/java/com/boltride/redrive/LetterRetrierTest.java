package com.boltride.redrive;

import static com.boltride.redrive.Letters.end;
import static com.boltride.redrive.Letters.letter;
import static com.boltride.redrive.Letters.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.letter.Letter;
import com.boltride.service.EventMetrics;
import com.boltride.service.quality.HourlyTally;
import com.boltride.tracing.Channel;
import com.boltride.tracing.LetterTracing;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.EventKind;
import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LetterRetrierTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String TRACEPARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    private static final Rejection STILL_NO_START =
            new Rejection(RejectionReason.NO_START, "trip_id", "still no start");
    private static final Rejection ANOTHER_END = new Rejection(RejectionReason.CONFLICT, "fare_amount", "another end");

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final List<PublishedEvent> offered = new ArrayList<>();
    private final List<Letter> waiting = new ArrayList<>();
    private final List<Letter> dead = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @RegisterExtension
    final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();

    private LetterTracing tracing = Letters.UNTRACED;

    @Test
    void endWhoseStartHasComeIsSettledAndCounted() throws Exception {
        verdicts.put("t1", Verdict.APPLIED);

        assertThat(tryAgain(end("t1"))).containsExactly(Fate.SETTLED);

        assertThat(offered).extracting(PublishedEvent::sequenceNumber).containsExactly("4966-ENDt1");
        assertThat(count("trip-end-events", Outcome.APPLIED)).isEqualTo(1);
    }

    @Test
    void duplicateIsSettledAndCounted() throws Exception {
        verdicts.put("t1", Verdict.DUPLICATE);

        assertThat(tryAgain(end("t1"))).containsExactly(Fate.SETTLED);

        assertThat(count("trip-end-events", Outcome.DUPLICATE)).isEqualTo(1);
        assertThat(dead).isEmpty();
    }

    @Test
    void endThatIsStillEarlyStaysAndIsNotCountedAgain() throws Exception {
        verdicts.put("t1", new Verdict(Outcome.EARLY, STILL_NO_START));

        assertThat(tryAgain(end("t1"))).containsExactly(Fate.EARLY);

        assertThat(waiting).isEmpty();
        assertThat(meters.find("bolt.ride.events").counters())
                .extracting(Counter::count)
                .containsOnly(0.0);
    }

    @Test
    void conflictBecomesADeadLetterWithItsHistory() throws Exception {
        Letter redriven = end("t1").redriven(Instant.parse("2024-05-26T08:00:00Z"));
        verdicts.put("t1", new Verdict(Outcome.CONFLICT, ANOTHER_END));

        assertThat(tryAgain(redriven)).containsExactly(Fate.SETTLED);

        assertThat(dead).containsExactly(redriven.rejectedAgain(ANOTHER_END));
        assertThat(count("trip-end-events", Outcome.CONFLICT)).isEqualTo(1);
    }

    @Test
    void payloadThatIsNoEventBecomesADeadLetterAgain() throws Exception {
        Letter letter = letter(EventKind.END, "t1", "{\"trip_id\":\"t1\"}", RejectionReason.MISSING_FIELD);

        assertThat(tryAgain(letter)).containsExactly(Fate.SETTLED);

        assertThat(offered).isEmpty();
        assertThat(dead).singleElement().satisfies(again -> {
            assertThat(again.rejection().reason()).isEqualTo(RejectionReason.MISSING_FIELD);
            assertThat(again.payload()).isEqualTo(letter.payload());
        });
        assertThat(count("trip-end-events", Outcome.REJECTED)).isEqualTo(1);
    }

    @Test
    void startLetterIsAppliedAsAStart() throws Exception {
        verdicts.put("t1", Verdict.APPLIED);

        assertThat(tryAgain(start("t1", RejectionReason.UNSTORABLE))).containsExactly(Fate.SETTLED);

        assertThat(offered).extracting(event -> event.event().kind()).containsExactly(EventKind.START);
        assertThat(count("trip-start-events", Outcome.APPLIED)).isEqualTo(1);
    }

    @Test
    void letterThatWaitsForAnotherReasonThanItSaysGoesOnAsANewLetter() throws Exception {
        Letter redriven = end("t1", RejectionReason.CONFLICT).redriven(Instant.parse("2024-05-26T08:00:00Z"));
        verdicts.put("t1", new Verdict(Outcome.EARLY, STILL_NO_START));

        assertThat(tryAgain(redriven)).containsExactly(Fate.SETTLED);

        assertThat(waiting).containsExactly(redriven.rejectedAgain(STILL_NO_START));
    }

    @Test
    void messageThatIsNoLetterHoldsNobodyUp() throws Exception {
        verdicts.put("t1", Verdict.APPLIED);
        verdicts.put("t2", Verdict.DUPLICATE);
        List<RetryMessage> messages =
                List.of(Letters.message(end("t1")), new RetryMessage("garbage", null), Letters.message(end("t2")));

        assertThat(retrier().tryAgain(messages)).containsExactly(Fate.SETTLED, Fate.UNREADABLE, Fate.SETTLED);
    }

    @Test
    void nothingIsCountedBeforeItsDeadLetterIsDurable() {
        verdicts.put("t1", new Verdict(Outcome.CONFLICT, ANOTHER_END));
        LetterRetrier stopping = retrier(letters -> {
            throw new InterruptedException("stopping while sqs is away");
        });

        assertThatThrownBy(() -> stopping.tryAgain(List.of(Letters.message(end("t1")))))
                .isInstanceOf(InterruptedException.class);

        assertThat(count("trip-end-events", Outcome.CONFLICT)).isZero();
    }

    @Test
    void letterIsTriedAndSentOnInItsTrace() throws Exception {
        tracing = new LetterTracing(
                TripTracing.of(telemetry.getOpenTelemetry(), "trips"), Channel.queue("retries"), Channel.queue("dlq"));
        verdicts.put("t1", new Verdict(Outcome.CONFLICT, ANOTHER_END));
        verdicts.put("t2", new Verdict(Outcome.EARLY, STILL_NO_START));

        tryAgain(end("t1").sentIn(TRACEPARENT), end("t2").sentIn("garbage"));

        assertThat(telemetry.getSpans())
                .filteredOn(span -> span.getTraceId().equals(TRACE))
                .extracting(SpanData::getName)
                .containsExactly("BatchExecuteStatement trips", "create dlq", "process retries");
        assertThat(dead.get(0).traceparent()).startsWith("00-" + TRACE).isNotEqualTo(TRACEPARENT);
        assertThat(offered.get(0).traceparent()).startsWith("00-" + TRACE);
        assertThat(offered.get(1).traceparent()).isNotNull().doesNotContain(TRACE);
    }

    @Test
    void letterKeepsTheTraceThatThisWorkerDoesNotFollow() throws Exception {
        verdicts.put("t1", new Verdict(Outcome.CONFLICT, ANOTHER_END));

        tryAgain(end("t1").sentIn(TRACEPARENT));

        assertThat(offered.get(0).traceparent()).isNull();
        assertThat(dead.get(0).traceparent()).isEqualTo(TRACEPARENT);
    }

    private List<Fate> tryAgain(Letter... letters) throws InterruptedException {
        return retrier().tryAgain(Stream.of(letters).map(Letters::message).toList());
    }

    private LetterRetrier retrier() {
        return retrier(dead::addAll);
    }

    private LetterRetrier retrier(LetterSender deadLetterQueue) {
        Map<EventKind, String> streams = Map.of(EventKind.START, "trip-start-events", EventKind.END, "trip-end-events");
        return new LetterRetrier(
                Letters.CODEC,
                Map.of(
                        EventKind.START, new TripEventDecoder(EventKind.START, ZoneOffset.UTC),
                        EventKind.END, new TripEventDecoder(EventKind.END, ZoneOffset.UTC)),
                this::apply,
                waiting::addAll,
                deadLetterQueue,
                new LetterMetrics(
                        new EventMetrics(meters, Clock.systemUTC(), new HourlyTally(Clock.systemUTC())), streams),
                tracing);
    }

    private List<Verdict> apply(List<PublishedEvent> events) {
        offered.addAll(events);
        return events.stream()
                .map(event -> verdicts.get(event.event().tripId()))
                .toList();
    }

    private double count(String stream, Outcome outcome) {
        return meters.get("bolt.ride.events")
                .tag("stream", stream)
                .tag("outcome", outcome.tag())
                .counter()
                .count();
    }
}
