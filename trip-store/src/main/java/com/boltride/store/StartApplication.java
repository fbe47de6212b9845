package com.boltride.store;

import com.boltride.trip.PublishedEvent;
import com.boltride.trip.TripEvent;
import com.boltride.trip.TripField;
import com.boltride.trip.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Creates the trip if there is none. What stands in the way is read only then, because an INSERT does not return it: the
 * same record, the same content, or another content.
 */
final class StartApplication implements Application {

    private static final String OPEN = "'" + TripItem.STATUS + "': '" + TripItem.IN_PROGRESS + "'";

    private final String table;
    private final PublishedEvent start;
    private final @Nullable Instant openSince;

    /** @param openSince from when on the trip counts as open, or null to leave it out of the index of open trips */
    StartApplication(String table, PublishedEvent start, @Nullable Instant openSince) {
        this.table = table;
        this.start = start;
        this.openSince = openSince;
    }

    @Override
    public Statement first() {
        Map<String, AttributeValue> item = item();
        StringBuilder text = new StringBuilder("INSERT INTO \"").append(table).append("\" VALUE {" + OPEN);
        for (String name : item.keySet()) {
            text.append(", '").append(name).append("': ?");
        }
        return Statement.write(text.append('}').toString(), new ArrayList<>(item.values()));
    }

    @Override
    public Step after(StatementResult result) {
        if (result instanceof StatementResult.Written) {
            return new Step.Done(Verdict.APPLIED);
        }
        if (result instanceof StatementResult.Found found) {
            // Deleted since the INSERT found it: then there is room now.
            return found.item().isEmpty() ? new Step.Next(first()) : new Step.Done(whatStands(found.item()));
        }
        if (result instanceof StatementResult.Refused refused) {
            return Application.refused(refused);
        }
        return new Step.Next(Statement.read(table, start.event().tripId()));
    }

    private Verdict whatStands(Map<String, AttributeValue> item) {
        return Verdicts.taken(start, item, TripItem.START_SEQUENCE_NUMBER, TripItem.START_FINGERPRINT);
    }

    private Map<String, AttributeValue> item() {
        TripEvent event = start.event();
        Instant startTime = Objects.requireNonNull(event.instant(TripField.START_TIME), "start_time");
        Map<String, AttributeValue> item = TripItem.fieldsOf(event);
        item.put(TripItem.START_EPOCH, TripItem.attributeOf(TripItem.epoch(startTime)));
        item.put(TripItem.START_FINGERPRINT, AttributeValue.fromS(event.fingerprint()));
        item.put(TripItem.START_SEQUENCE_NUMBER, AttributeValue.fromS(start.sequenceNumber()));
        if (openSince != null) {
            item.put(TripItem.OPEN_SHARD, AttributeValue.fromS(OpenTripShards.of(event.tripId())));
            item.put(TripItem.OPEN_SINCE, TripItem.attributeOf(openSince.getEpochSecond()));
        }
        if (!event.attributes().isEmpty()) {
            item.put(TripItem.ATTRIBUTES, TripItem.attributeOf(event.attributes()));
        }
        if (start.traceparent() != null) {
            item.put(TripItem.START_TRACEPARENT, AttributeValue.fromS(start.traceparent()));
        }
        return item;
    }
}
