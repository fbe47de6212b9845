package com.boltride.stage;

import com.boltride.store.TripItem;
import com.boltride.tracing.Channel;
import com.boltride.tracing.StagingTrace;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.TripField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Finds in a completed trip in which traces it was begun and completed. */
final class StagingTraces {

    private final TripTracing tracing;
    private final Channel from;

    /** @param from the table's stream, and the shard of it */
    StagingTraces(TripTracing tracing, Channel from) {
        this.tracing = tracing;
        this.from = from;
    }

    /** @param completed an item that can be staged */
    StagingTrace of(String sequenceNumber, Map<String, AttributeValue> completed) {
        String end = text(completed, TripItem.END_TRACEPARENT);
        return end == null
                ? StagingTrace.NONE
                : tracing.staging(
                        from,
                        sequenceNumber,
                        completed.get(TripField.TRIP_ID.canonicalName()).s(),
                        end,
                        text(completed, TripItem.START_TRACEPARENT));
    }

    /** Null, too, if somebody has put another thing there. */
    private static @Nullable String text(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }
}
