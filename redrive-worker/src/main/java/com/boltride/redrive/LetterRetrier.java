package com.boltride.redrive;

import com.boltride.letter.Letter;
import com.boltride.letter.LetterCodec;
import com.boltride.letter.MalformedLetterException;
import com.boltride.letter.RecordOrigin;
import com.boltride.tracing.Channel;
import com.boltride.tracing.LetterTracing;
import com.boltride.tracing.MessageTrace;
import com.boltride.tracing.ReceivedTraces;
import com.boltride.trip.Decoded;
import com.boltride.trip.EventKind;
import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries the letters of the retry queue again, straight on the table: through Kinesis an end would come back here as a new
 * letter each time, and never die.
 *
 * <pre>
 * APPLIED, DUPLICATE   counted                                          SETTLED
 * CONFLICT, REJECTED   sent to the dead-letter queue, then counted      SETTLED
 * EARLY                stays in the queue, not counted again            EARLY
 *   but was rejected   sent to the retry queue as a new letter, so      SETTLED
 *   for another reason that it says why it waits
 * </pre>
 */
final class LetterRetrier {

    private static final Logger log = LoggerFactory.getLogger(LetterRetrier.class);

    private final LetterCodec codec;
    private final Map<EventKind, TripEventDecoder> decoders;
    private final EventApplier trips;
    private final LetterSender retryQueue;
    private final LetterSender deadLetterQueue;
    private final LetterMetrics metrics;
    private final LetterTracing tracing;

    LetterRetrier(
            LetterCodec codec,
            Map<EventKind, TripEventDecoder> decoders,
            EventApplier trips,
            LetterSender retryQueue,
            LetterSender deadLetterQueue,
            LetterMetrics metrics,
            LetterTracing tracing) {
        this.codec = codec;
        this.decoders = decoders;
        this.trips = trips;
        this.retryQueue = retryQueue;
        this.deadLetterQueue = deadLetterQueue;
        this.metrics = metrics;
        this.tracing = tracing;
    }

    /**
     * Tries the letters in these messages.
     *
     * @return what has become of each, in their order; {@link Fate#SETTLED} is durable
     * @throws InterruptedException if the service stops before that. Some may be settled; trying them again is harmless
     */
    List<Fate> tryAgain(List<RetryMessage> messages) throws InterruptedException {
        ReceivedTraces traces = tracing.trips().received(tracing.retries(), messages.size());
        Map<Integer, Letter> letters = read(messages);
        Map<Integer, Verdict> verdicts = judge(letters, traces);
        List<Letter> waiting = new ArrayList<>();
        List<Letter> dead = new ArrayList<>();
        List<Fate> fates = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Letter letter = letters.get(i);
            Verdict verdict = verdicts.get(i);
            if (letter == null || verdict == null) {
                fates.add(Fate.UNREADABLE);
            } else if (verdict.outcome() == Outcome.EARLY && saysSo(letter)) {
                fates.add(Fate.EARLY);
            } else {
                fates.add(Fate.SETTLED);
                MessageTrace trace = traces.at(i);
                switch (verdict.outcome()) {
                    case EARLY -> waiting.add(again(letter, verdict, trace, tracing.retries()));
                    case CONFLICT, REJECTED -> dead.add(again(letter, verdict, trace, tracing.deadLetters()));
                    case APPLIED, DUPLICATE -> {}
                }
            }
        }
        deadLetterQueue.sendAll(dead);
        retryQueue.sendAll(waiting);
        verdicts.forEach((i, verdict) -> tried(letters.get(i), verdict, traces.at(i)));
        return fates;
    }

    private static Letter again(Letter letter, Verdict verdict, MessageTrace trace, Channel queue) {
        return letter.rejectedAgain(verdict.reason()).sentIn(trace.created(queue));
    }

    private void tried(Letter letter, Verdict verdict, MessageTrace trace) {
        if (verdict.outcome().isDead()) {
            trace.during(() -> logDead(letter, verdict.reason()));
        }
        metrics.tried(letter, verdict.outcome());
        trace.end(verdict.outcome());
    }

    /** The letters, by their place among the messages. */
    private Map<Integer, Letter> read(List<RetryMessage> messages) throws InterruptedException {
        Map<Integer, Letter> letters = new TreeMap<>();
        for (int i = 0; i < messages.size(); i++) {
            try {
                RetryMessage message = messages.get(i);
                letters.put(i, codec.decode(message.body()).sentIn(message.traceparent()));
            } catch (MalformedLetterException e) {
                log.warn("a message of the retry queue is left to the dead-letter queue: {}", e.getMessage());
            }
        }
        return letters;
    }

    private Map<Integer, Verdict> judge(Map<Integer, Letter> letters, ReceivedTraces traces)
            throws InterruptedException {
        Map<Integer, Verdict> verdicts = new TreeMap<>();
        List<Integer> places = new ArrayList<>();
        List<PublishedEvent> events = new ArrayList<>();
        letters.forEach((i, letter) -> {
            Decoded decoded = decoders.get(letter.origin().kind())
                    .decodeJson(letter.payload().bytes());
            if (decoded instanceof Decoded.Valid valid) {
                MessageTrace trace = begin(traces, i, letter, valid.traceparent());
                String writing = trace.writing(valid.event().tripId());
                places.add(i);
                events.add(new PublishedEvent(valid.event(), letter.origin().sequenceNumber(), writing));
            } else {
                begin(traces, i, letter, null);
                verdicts.put(i, new Verdict(Outcome.REJECTED, ((Decoded.Invalid) decoded).rejection()));
            }
        });
        if (!events.isEmpty()) {
            List<Verdict> applied = trips.apply(events);
            for (int k = 0; k < applied.size(); k++) {
                verdicts.put(places.get(k), applied.get(k));
                traces.at(places.get(k)).written(applied.get(k).outcome());
            }
        }
        return verdicts;
    }

    /** In the trace that the letter was sent in or, where its sender did not trace, in that of the event. */
    private static MessageTrace begin(
            ReceivedTraces traces, int place, Letter letter, @Nullable String traceparentOfEvent) {
        RecordOrigin origin = letter.origin();
        String traceparent = letter.traceparent() == null ? traceparentOfEvent : letter.traceparent();
        return traces.begin(place, origin.sequenceNumber(), origin.arrivalTime(), traceparent);
    }

    private static boolean saysSo(Letter letter) {
        return letter.rejection().reason() == RejectionReason.NO_START;
    }

    private static void logDead(Letter letter, Rejection rejection) {
        log.atWarn()
                .addKeyValue("stream", letter.origin().stream())
                .addKeyValue("shard", letter.origin().shard())
                .addKeyValue("sequence_number", letter.origin().sequenceNumber())
                .log("dead letter: {} {}", rejection.reason(), rejection.message());
    }
}
