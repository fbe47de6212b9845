package com.boltride.trip;

import org.jspecify.annotations.Nullable;

/**
 * An event as it came off its stream.
 *
 * @param event what it says
 * @param sequenceNumber which record of the stream it is. It makes a replay of the same record tell itself from a second
 *     record with the same content
 * @param traceparent the trace in which it is applied, for those to whom the trip goes on; null if nobody follows it
 */
public record PublishedEvent(
        TripEvent event, String sequenceNumber, @Nullable String traceparent) {

    /** An event that nobody follows. */
    public PublishedEvent(TripEvent event, String sequenceNumber) {
        this(event, sequenceNumber, null);
    }
}
