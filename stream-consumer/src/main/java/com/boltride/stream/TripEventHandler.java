package com.boltride.stream;

import com.boltride.letter.Letter;
import com.boltride.letter.RecordOrigin;
import com.boltride.tracing.Channel;
import com.boltride.tracing.LetterTracing;
import com.boltride.tracing.MessageTrace;
import com.boltride.tracing.ReceivedTraces;
import com.boltride.trip.Decoded;
import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEventDecoder;
import com.boltride.trip.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What trip-start-service and trip-end-service do with a batch of records:
 *
 * <ol>
 *   <li>Each record is decoded; one that is no event is REJECTED and holds up nobody.
 *   <li>The events are applied to their trips, which gives each its verdict.
 *   <li>CONFLICT and REJECTED become letters in the dead-letter queue, EARLY in the retry queue.
 *   <li>Now everything is durable: each record is counted, once, and the last one's sequence number is the promise.
 * </ol>
 *
 * <p>When a batch is handed over again because a step failed, the steps before it are not done again.
 */
final class TripEventHandler implements ShardHandler<StreamRecord> {

    private static final Logger log = LoggerFactory.getLogger(TripEventHandler.class);

    /**
     * How many records are decoded and applied at a time. As many as keep the table busy; more would fill a small heap with events that
     * outlive their first collections.
     */
    static final int RECORDS_AT_A_TIME = 1_000;

    private final TripEventStream stream;
    private final String shard;
    private final TripEventDecoder decoder;
    private final TripApplier trips;
    private final LetterBox deadLetters;
    private final LetterBox retries;
    private final EventCounter counter;
    private final LetterTracing tracing;
    private final Channel from;

    private @Nullable Batch unfinished;

    TripEventHandler(
            TripEventStream stream,
            String shard,
            TripEventDecoder decoder,
            TripApplier trips,
            LetterBox deadLetters,
            LetterBox retries,
            EventCounter counter,
            LetterTracing tracing) {
        this.stream = stream;
        this.shard = shard;
        this.decoder = decoder;
        this.trips = trips;
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.counter = counter;
        this.tracing = tracing;
        this.from = Channel.kinesis(stream.name()).shard(shard);
    }

    @Override
    public @Nullable String handle(List<Sequenced<StreamRecord>> records) throws InterruptedException {
        if (records.isEmpty()) {
            return null;
        }
        Batch batch = unfinished;
        if (batch == null || batch.records != records) {
            batch = new Batch(records);
            unfinished = batch;
        }
        batch.finish();
        unfinished = null;
        return records.get(records.size() - 1).sequenceNumber();
    }

    /** Nothing is ever held back: whatever was handed over is durable when {@link #handle} returns. */
    @Override
    public @Nullable String drain() {
        return null;
    }

    /** Records on their way, and how far they have come. */
    private final class Batch {

        private final List<Sequenced<StreamRecord>> records;
        private final ReceivedTraces traces;
        private final List<Verdict> verdicts = new ArrayList<>();
        private boolean deadLettersSent;
        private boolean retriesSent;

        private Batch(List<Sequenced<StreamRecord>> records) {
            this.records = records;
            this.traces = tracing.trips().received(from, records.size());
        }

        private void finish() throws InterruptedException {
            while (verdicts.size() < records.size()) {
                int begin = verdicts.size();
                verdicts.addAll(judge(begin, Math.min(begin + RECORDS_AT_A_TIME, records.size())));
            }
            if (!deadLettersSent) {
                deadLetters.sendAll(letters(Outcome::isDead, tracing.deadLetters()));
                deadLettersSent = true;
            }
            if (!retriesSent) {
                retries.sendAll(letters(Outcome.EARLY::equals, tracing.retries()));
                retriesSent = true;
            }
            for (int i = 0; i < records.size(); i++) {
                counter.durable(
                        stream.name(),
                        verdicts.get(i).outcome(),
                        records.get(i).value().arrivalTime());
                traces.at(i).end(verdicts.get(i).outcome());
            }
        }

        private List<Letter> letters(Predicate<Outcome> meant, Channel queue) {
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < records.size(); i++) {
                Verdict verdict = verdicts.get(i);
                if (meant.test(verdict.outcome())) {
                    Sequenced<StreamRecord> record = records.get(i);
                    MessageTrace trace = traces.at(i);
                    trace.during(() -> log(record, verdict));
                    letters.add(letter(record, verdict).sentIn(trace.created(queue)));
                }
            }
            return letters;
        }

        private List<Verdict> judge(int begin, int end) throws InterruptedException {
            Verdict[] judged = new Verdict[end - begin];
            List<PublishedEvent> events = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (int i = begin; i < end; i++) {
                Sequenced<StreamRecord> record = records.get(i);
                Decoded decoded = decoder.decodeJson(record.value().payload().bytes());
                if (decoded instanceof Decoded.Valid valid) {
                    MessageTrace trace = begin(traces, i, record, valid.traceparent());
                    String writing = trace.writing(valid.event().tripId());
                    events.add(new PublishedEvent(valid.event(), record.sequenceNumber(), writing));
                    places.add(i);
                } else {
                    begin(traces, i, record, null);
                    judged[i - begin] = new Verdict(Outcome.REJECTED, ((Decoded.Invalid) decoded).rejection());
                }
            }
            List<Verdict> applied = events.isEmpty() ? List.of() : trips.apply(events);
            for (int k = 0; k < applied.size(); k++) {
                int i = places.get(k);
                judged[i - begin] = applied.get(k);
                traces.at(i).written(applied.get(k).outcome());
            }
            return Arrays.asList(judged);
        }
    }

    private static MessageTrace begin(
            ReceivedTraces traces, int place, Sequenced<StreamRecord> record, @Nullable String traceparent) {
        return traces.begin(place, record.sequenceNumber(), record.value().arrivalTime(), traceparent);
    }

    private static void log(Sequenced<StreamRecord> record, Verdict verdict) {
        log.atInfo()
                .addKeyValue("sequence_number", record.sequenceNumber())
                .addKeyValue("reason", verdict.reason().reason())
                .log("{}: {}", verdict.outcome(), verdict.reason().message());
    }

    private Letter letter(Sequenced<StreamRecord> record, Verdict verdict) {
        RecordOrigin origin = new RecordOrigin(
                stream.kind(),
                stream.name(),
                shard,
                record.sequenceNumber(),
                record.value().arrivalTime());
        return Letter.of(origin, record.value().payload().bytes(), verdict.reason());
    }
}
