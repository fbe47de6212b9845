package com.boltride.stage;

import com.boltride.stream.Sequenced;
import com.boltride.stream.ShardHandler;
import com.boltride.trip.TripField;
import java.math.BigInteger;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Gathers the completed trips of one shard and stages them by size or age, whichever is reached first.
 *
 * <p>All days of a batch are put before any of it is promised, so that one position says what is durable: the last record
 * handed over when nothing waits, else the last one before the first trip that waits. Records that complete no trip need
 * nothing to be durable.
 *
 * <p>A replay starts after such a position. It meets the same first trip, and cuts by size where the lost batch was cut:
 * the same objects. A batch that age had cut may be cut elsewhere: its trips are then staged in two objects, which the
 * reader of the bucket has to expect.
 */
final class StagingHandler implements ShardHandler<Record> {

    private static final Logger log = LoggerFactory.getLogger(StagingHandler.class);

    private final String shard;
    private final StagingProperties limits;
    private final StagedTripEncoder encoder;
    private final StagingBucket bucket;
    private final StagingMetrics metrics;
    private final FlushAge flushAge;
    private final StagingTraces traces;

    private @Nullable Batch waiting;
    private @Nullable String lastTaken;
    private @Nullable String durable;
    private @Nullable String promised;

    StagingHandler(
            String shard,
            StagingProperties limits,
            StagedTripEncoder encoder,
            StagingBucket bucket,
            StagingMetrics metrics,
            Clock clock,
            StagingTraces traces) {
        this.shard = shard;
        this.limits = limits;
        this.encoder = encoder;
        this.bucket = bucket;
        this.metrics = metrics;
        this.flushAge = new FlushAge(limits.maxAge(), clock);
        this.traces = traces;
    }

    @Override
    public @Nullable String handle(List<Sequenced<Record>> records) throws InterruptedException {
        flushAge.look();
        for (Sequenced<Record> record : records) {
            if (isNew(record)) {
                take(record);
            }
            if (isFull()) {
                stage();
            }
            noteWhatIsDurable();
        }
        if (waiting != null && flushAge.isReached(waiting)) {
            stage();
            noteWhatIsDurable();
        }
        return promise();
    }

    @Override
    public @Nullable String drain() throws InterruptedException {
        stage();
        noteWhatIsDurable();
        return promise();
    }

    /** False for what is handed over again, after a call that failed or by a stream that repeats itself. */
    private boolean isNew(Sequenced<Record> record) {
        return lastTaken == null || new BigInteger(record.sequenceNumber()).compareTo(new BigInteger(lastTaken)) > 0;
    }

    private void take(Sequenced<Record> record) {
        Map<String, AttributeValue> completed =
                Completions.completedBy(record.value().dynamodb());
        if (completed != null) {
            take(record, completed);
        }
        lastTaken = record.sequenceNumber();
    }

    private void take(Sequenced<Record> record, Map<String, AttributeValue> completed) {
        String sequenceNumber = record.sequenceNumber();
        StagedTrip trip;
        try {
            trip = encoder.encode(completed);
        } catch (UnstageableTripException e) {
            refuse(sequenceNumber, completed, e);
            return;
        }
        if (waiting == null) {
            waiting = new Batch(flushAge.waitsFrom(record.value().dynamodb().approximateCreationDateTime()));
        }
        waiting.add(sequenceNumber, trip, traces.of(sequenceNumber, completed));
    }

    private void refuse(String sequenceNumber, Map<String, AttributeValue> completed, UnstageableTripException e) {
        metrics.refused();
        log.atError()
                .addKeyValue(
                        "trip_id",
                        completed.get(TripField.TRIP_ID.canonicalName()).s())
                .addKeyValue("sequence_number", sequenceNumber)
                .log("A completed trip cannot be staged: {}", e.getMessage());
    }

    private boolean isFull() {
        return waiting != null
                && (waiting.trips() >= limits.maxTrips()
                        || waiting.bytes() >= limits.maxBytes().toBytes());
    }

    private void stage() throws InterruptedException {
        if (waiting == null) {
            return;
        }
        List<StagedObject> objects = waiting.objects(shard);
        for (StagedObject object : objects) {
            boolean fresh = bucket.put(object);
            metrics.staged(object);
            object.traces().forEach(trace -> trace.staged(object.key()));
            log.info("{} trips {} {}", object.trips(), fresh ? "staged as" : "were already staged as", object.key());
        }
        metrics.flushed(waiting, flushAge.of(waiting));
        waiting = null;
    }

    private void noteWhatIsDurable() {
        if (waiting == null) {
            durable = lastTaken;
        }
    }

    private @Nullable String promise() {
        if (Objects.equals(durable, promised)) {
            return null;
        }
        promised = durable;
        return durable;
    }
}
