package com.boltride.tracing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The traces of messages that came together, by their places. For one thread at a time. */
public interface ReceivedTraces {

    /**
     * A message is in hand. Once more for the same place changes nothing, so that a step can be repeated.
     *
     * @param sequenceNumber of the record that the event came as
     * @param arrival when its stream took it
     * @param traceparent what came with it, or null
     */
    MessageTrace begin(int place, String sequenceNumber, Instant arrival, @Nullable String traceparent);

    /** The one that was begun at that place; one that does nothing if none was. */
    MessageTrace at(int place);
}
