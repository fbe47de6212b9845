package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.boltride.letter.Letter;
import com.boltride.letter.Payload;
import com.boltride.letter.RecordOrigin;
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
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TripEventHandlerTest {

    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final Instant ARRIVAL = Instant.parse("2024-05-25T13:19:00.250Z");

    private final List<PublishedEvent> applied = new ArrayList<>();
    private final List<Letter> dead = new ArrayList<>();
    private final List<Letter> waiting = new ArrayList<>();
    private final List<Outcome> counted = new ArrayList<>();
    private Map<String, Verdict> verdicts = Map.of();
    private int failingRetrySends;
    private int failingApply;

    @RegisterExtension
    final OpenTelemetryExtension telemetry = OpenTelemetryExtension.create();

    private final TripTracing tracing = TripTracing.of(telemetry.getOpenTelemetry(), "trips");

    private final TripEventHandler handler = new TripEventHandler(
            new TripEventStream(EventKind.END, "trip-end-events"),
            "shard-1",
            new TripEventDecoder(EventKind.END, ZoneOffset.UTC),
            this::apply,
            dead::addAll,
            this::sendToRetryQueue,
            (stream, outcome, arrival) -> counted.add(outcome),
            new LetterTracing(tracing, Channel.queue("retries"), Channel.queue("dlq")));

    @Test
    void everyEventIsAppliedAndTheLastRecordIsThePromise() throws Exception {
        String promise = handler.handle(List.of(end("1", "a"), end("2", "b")));

        assertThat(promise).isEqualTo("2");
        assertThat(applied).extracting(PublishedEvent::sequenceNumber).containsExactly("1", "2");
        assertThat(counted).containsExactly(Outcome.APPLIED, Outcome.APPLIED);
        assertThat(dead).isEmpty();
        assertThat(waiting).isEmpty();
    }

    @Test
    void largeBatchIsAppliedInPartsAndWhatIsAppliedIsNotAppliedAgain() throws Exception {
        int records = 2 * TripEventHandler.RECORDS_AT_A_TIME + 1;
        List<Sequenced<StreamRecord>> batch = IntStream.range(0, records)
                .mapToObj(i -> i == records - 2 ? record("" + i, "garbage") : end("" + i, "trip-" + i))
                .toList();
        failingApply = 2;

        assertThatThrownBy(() -> handler.handle(batch)).hasMessage("a bug");
        assertThat(counted).isEmpty();
        assertThat(handler.handle(batch)).isEqualTo("" + (records - 1));

        assertThat(applied).hasSize(records - 1).doesNotHaveDuplicates();
        assertThat(applied.get(records - 2).sequenceNumber()).isEqualTo("" + (records - 1));
        assertThat(counted).hasSize(records);
        assertThat(counted.get(records - 2)).isEqualTo(Outcome.REJECTED);
        assertThat(dead).hasSize(1);
    }

    @Test
    void garbageBecomesADeadLetterAndItsNeighboursAreApplied() throws Exception {
        String promise = handler.handle(List.of(end("1", "a"), record("2", "{not json"), end("3", "b")));

        assertThat(promise).isEqualTo("3");
        assertThat(applied).extracting(event -> event.event().tripId()).containsExactly("a", "b");
        assertThat(counted).containsExactly(Outcome.APPLIED, Outcome.REJECTED, Outcome.APPLIED);
        assertThat(dead).singleElement().satisfies(letter -> {
            assertThat(letter.origin())
                    .isEqualTo(new RecordOrigin(EventKind.END, "trip-end-events", "shard-1", "2", ARRIVAL));
            assertThat(letter.payload()).isEqualTo(payload("{not json"));
            assertThat(letter.rejection().reason()).isEqualTo(RejectionReason.MALFORMED_JSON);
        });
    }

    @Test
    void batchOfGarbageAloneIsNotOfferedToTheTable() throws Exception {
        assertThat(handler.handle(List.of(record("1", "")))).isEqualTo("1");

        assertThat(applied).isEmpty();
        assertThat(dead).hasSize(1);
    }

    @Test
    void eachOutcomeGoesWhereItBelongs() throws Exception {
        verdicts = Map.of(
                "twin", Verdict.DUPLICATE,
                "other", verdict(Outcome.CONFLICT, RejectionReason.CONFLICT),
                "backwards", verdict(Outcome.REJECTED, RejectionReason.END_BEFORE_START),
                "early", verdict(Outcome.EARLY, RejectionReason.NO_START));

        handler.handle(List.of(end("1", "twin"), end("2", "other"), end("3", "backwards"), end("4", "early")));

        assertThat(dead)
                .extracting(letter -> letter.rejection().reason())
                .containsExactly(RejectionReason.CONFLICT, RejectionReason.END_BEFORE_START);
        assertThat(waiting).extracting(letter -> letter.rejection().reason()).containsExactly(RejectionReason.NO_START);
        assertThat(counted).containsExactly(Outcome.DUPLICATE, Outcome.CONFLICT, Outcome.REJECTED, Outcome.EARLY);
    }

    @Test
    void stepsThatWereDoneAreNotDoneAgainWhenALaterOneFails() throws Exception {
        verdicts = Map.of("early", verdict(Outcome.EARLY, RejectionReason.NO_START));
        failingRetrySends = 1;
        List<Sequenced<StreamRecord>> records = List.of(end("1", "a"), record("2", "?"), end("3", "early"));

        assertThatThrownBy(() -> handler.handle(records)).hasMessage("a bug");
        assertThat(counted).isEmpty();
        assertThat(handler.handle(records)).isEqualTo("3");

        assertThat(applied).hasSize(2);
        assertThat(dead).hasSize(1);
        assertThat(waiting).hasSize(1);
        assertThat(counted).hasSize(3);
    }

    @Test
    void batchAfterOneThatWasGivenUpStartsAfresh() throws Exception {
        verdicts = Map.of("early", verdict(Outcome.EARLY, RejectionReason.NO_START));
        failingRetrySends = 1;

        assertThatThrownBy(() -> handler.handle(List.of(end("1", "early")))).hasMessage("a bug");
        assertThat(handler.handle(List.of(end("2", "b")))).isEqualTo("2");

        assertThat(applied).extracting(PublishedEvent::sequenceNumber).containsExactly("1", "2");
        assertThat(counted).containsExactly(Outcome.APPLIED);
    }

    @Test
    void eventIsAppliedAndItsLetterSentInItsOwnTrace() throws Exception {
        verdicts = Map.of("early", verdict(Outcome.EARLY, RejectionReason.NO_START));

        handler.handle(List.of(end("1", "a"), record("2", "{not json"), end("3", "early", TRACEPARENT)));

        assertThat(applied.get(1).traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(applied.get(0).traceparent()).isNotNull().doesNotStartWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(waiting.get(0).traceparent()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
        assertThat(dead.get(0).traceparent()).isNotNull();
        assertThat(telemetry.getSpans())
                .filteredOn(span -> span.getTraceId().equals("0af7651916cd43dd8448eb211c80319c"))
                .extracting(SpanData::getName)
                .containsExactly("BatchExecuteStatement trips", "create retries", "process trip-end-events");
    }

    @Test
    void stepThatIsRepeatedIsFollowedOnce() throws Exception {
        verdicts = Map.of("early", verdict(Outcome.EARLY, RejectionReason.NO_START));
        failingRetrySends = 1;
        List<Sequenced<StreamRecord>> records = List.of(end("1", "early", TRACEPARENT));

        assertThatThrownBy(() -> handler.handle(records)).hasMessage("a bug");
        handler.handle(records);

        assertThat(telemetry.getSpans())
                .extracting(SpanData::getName)
                .containsOnlyOnce("BatchExecuteStatement trips", "process trip-end-events");
    }

    @Test
    void nothingNewIsNoPromise() throws Exception {
        assertThat(handler.handle(List.of())).isNull();
        assertThat(handler.drain()).isNull();
    }

    private List<Verdict> apply(List<PublishedEvent> events) {
        if (--failingApply == 0) {
            throw new IllegalStateException("a bug");
        }
        applied.addAll(events);
        return events.stream()
                .map(event -> verdicts.getOrDefault(event.event().tripId(), Verdict.APPLIED))
                .toList();
    }

    private void sendToRetryQueue(List<Letter> letters) {
        if (failingRetrySends-- > 0) {
            throw new IllegalStateException("a bug");
        }
        waiting.addAll(letters);
    }

    private static Verdict verdict(Outcome outcome, RejectionReason reason) {
        return new Verdict(outcome, new Rejection(reason, null, "because"));
    }

    private static Sequenced<StreamRecord> end(String sequenceNumber, String tripId) {
        return record(
                sequenceNumber,
                "{\"trip_id\":\"" + tripId + "\",\"end_time\":\"2024-05-25 13:18:00\",\"fare_amount\":\"10.5\"}");
    }

    private static Sequenced<StreamRecord> end(String sequenceNumber, String tripId, String traceparent) {
        return record(
                sequenceNumber,
                "{\"trip_id\":\"" + tripId + "\",\"end_time\":\"2024-05-25 13:18:00\",\"fare_amount\":\"10.5\","
                        + "\"traceparent\":\"" + traceparent + "\"}");
    }

    private static Sequenced<StreamRecord> record(String sequenceNumber, String text) {
        return new Sequenced<>(sequenceNumber, new StreamRecord(payload(text), ARRIVAL));
    }

    private static Payload payload(String text) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8));
    }
}
