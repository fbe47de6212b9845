package com.boltride.store;

import static java.util.Map.entry;

import com.boltride.trip.Outcome;
import com.boltride.trip.PublishedEvent;
import com.boltride.trip.Rejection;
import com.boltride.trip.RejectionReason;
import com.boltride.trip.TripEvent;
import com.boltride.trip.TripField;
import com.boltride.trip.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Completes the trip if it is in progress and did not start later. A failed condition returns what stands, and that tells
 * the situations apart: no trip, a completed trip, a trip that would end before it starts, a trip whose start brought
 * carried-through fields that this end's must join; and an item that this pipeline did not write, or that a person has
 * changed so that no end can ever be applied to it.
 */
final class EndApplication implements Application {

    private static final String OPEN = "\"" + TripItem.STATUS + "\" = '" + TripItem.IN_PROGRESS + "'";
    private static final String COMPLETED = "\"" + TripItem.STATUS + "\" = '" + TripItem.COMPLETED + "'";

    private final String table;
    private final PublishedEvent end;
    private final @Nullable Instant expiresAt;

    /** @param expiresAt from when DynamoDB may delete the trip, or null for never */
    EndApplication(String table, PublishedEvent end, @Nullable Instant expiresAt) {
        this.table = table;
        this.end = end;
        this.expiresAt = expiresAt;
    }

    @Override
    public Statement first() {
        Map<String, String> attributes = CarriedThrough.byEnd(end.event());
        return attributes.isEmpty() ? complete(attributes, "") : complete(attributes, " AND \"attributes\" IS MISSING");
    }

    @Override
    public Step after(StatementResult result) {
        if (result instanceof StatementResult.Written) {
            return new Step.Done(Verdict.APPLIED);
        }
        if (result instanceof StatementResult.Refused refused) {
            return Application.refused(refused);
        }
        if (result instanceof StatementResult.ConditionFailed failed) {
            return whatStands(failed.item());
        }
        throw new IllegalStateException("an UPDATE cannot answer " + result);
    }

    private Step whatStands(Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return new Step.Done(Verdicts.early(end));
        }
        if (TripItem.says(item, TripItem.STATUS, TripItem.COMPLETED)) {
            return new Step.Done(besideAnother(item));
        }
        BigDecimal startEpoch = startEpoch(item);
        if (!TripItem.says(item, TripItem.STATUS, TripItem.IN_PROGRESS) || startEpoch == null) {
            return new Step.Done(Verdicts.rejected(Verdicts.noTrip(end)));
        }
        if (startEpoch.compareTo(endEpoch()) > 0) {
            return new Step.Done(Verdicts.rejected(endBeforeStart(item)));
        }
        AttributeValue standing = item.get(TripItem.ATTRIBUTES);
        return standing == null
                ? new Step.Next(first())
                : new Step.Next(complete(CarriedThrough.joined(standing.m(), end.event()), ""));
    }

    /**
     * What an end is that finds the trip completed. One that precedes the start is told so, not called a conflict: a record that
     * is judged again, because its consumer died, then has the same fate, whatever has completed the trip meanwhile.
     */
    private Verdict besideAnother(Map<String, AttributeValue> item) {
        Verdict taken = Verdicts.taken(end, item, TripItem.END_SEQUENCE_NUMBER, TripItem.END_FINGERPRINT);
        BigDecimal startEpoch = startEpoch(item);
        boolean precedes = startEpoch != null && startEpoch.compareTo(endEpoch()) > 0;
        return taken.outcome() == Outcome.CONFLICT && precedes ? Verdicts.rejected(endBeforeStart(item)) : taken;
    }

    private Statement complete(Map<String, String> attributes, String furtherCondition) {
        StringBuilder text = new StringBuilder("UPDATE \"").append(table).append("\" SET " + COMPLETED);
        List<AttributeValue> parameters = new ArrayList<>();
        changes(attributes).forEach((name, value) -> {
            text.append(" SET \"").append(name).append("\" = ?");
            parameters.add(value);
        });
        // Takes the trip out of the index of open ones, also where starts are not put in now: this one may be in it.
        // One that is not has nothing to remove.
        text.append(" REMOVE \"").append(TripItem.OPEN_SHARD).append('"');
        text.append(" REMOVE \"").append(TripItem.OPEN_SINCE).append('"');
        text.append(" WHERE \"trip_id\" = ? AND " + OPEN + " AND \"start_epoch\" <= ?")
                .append(furtherCondition);
        parameters.add(AttributeValue.fromS(end.event().tripId()));
        parameters.add(TripItem.attributeOf(endEpoch()));
        return Statement.write(text.toString(), parameters);
    }

    private Map<String, AttributeValue> changes(Map<String, String> attributes) {
        TripEvent event = end.event();
        Map<String, AttributeValue> changes = TripItem.fieldsOf(event);
        changes.remove(TripField.TRIP_ID.canonicalName());
        // The start's own word on when it started stands; the end's is carried through.
        changes.remove(TripField.START_TIME.canonicalName());
        changes.putAll(Map.ofEntries(
                entry(TripItem.END_FINGERPRINT, AttributeValue.fromS(event.fingerprint())),
                entry(TripItem.END_SEQUENCE_NUMBER, AttributeValue.fromS(end.sequenceNumber()))));
        if (!attributes.isEmpty()) {
            changes.put(TripItem.ATTRIBUTES, TripItem.attributeOf(attributes));
        }
        if (end.traceparent() != null) {
            changes.put(TripItem.END_TRACEPARENT, AttributeValue.fromS(end.traceparent()));
        }
        if (expiresAt != null) {
            changes.put(TripItem.EXPIRES_AT, TripItem.attributeOf(expiresAt.getEpochSecond()));
        }
        return changes;
    }

    private Rejection endBeforeStart(Map<String, AttributeValue> item) {
        return new Rejection(
                RejectionReason.END_BEFORE_START,
                TripField.END_TIME.canonicalName(),
                "end_time " + endTime() + " is before start_time " + startTime(item));
    }

    private static String startTime(Map<String, AttributeValue> item) {
        AttributeValue startTime = item.get(TripField.START_TIME.canonicalName());
        return startTime == null ? "of the trip" : startTime.s();
    }

    /** Null where a person has changed the item so that it does not say. */
    private static @Nullable BigDecimal startEpoch(Map<String, AttributeValue> item) {
        AttributeValue startEpoch = item.get(TripItem.START_EPOCH);
        return startEpoch == null || startEpoch.n() == null ? null : new BigDecimal(startEpoch.n());
    }

    private BigDecimal endEpoch() {
        return TripItem.epoch(endTime());
    }

    private Instant endTime() {
        return Objects.requireNonNull(end.event().instant(TripField.END_TIME), "end_time");
    }
}
