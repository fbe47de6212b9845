package com.boltride.tracing;

import io.opentelemetry.api.OpenTelemetry;
import org.jspecify.annotations.Nullable;

/**
 * Follows each event by its own trace, from the producer to the bucket:
 *
 * <pre>
 * create trip-end-events                       the producer makes the event
 * └─ process trip-end-events                   a consumer has it in hand
 *    ├─ BatchExecuteStatement trips            the event is offered to the table
 *    │  └─ stage trips                         the completed trip is put in the bucket; linked to its start's trace
 *    └─ create nsp-bolt-ride-retry-queue       the end came before its start
 *       └─ process nsp-bolt-ride-retry-queue   and so on, once for each try
 * </pre>
 *
 * <p>Where an event comes without a trace, it begins where it is first seen. One span for each message and not one for each
 * batch: a batch has messages of thousands of traces, and whoever looks for a trip wants its own. What is not sampled
 * costs nearly nothing, and what is sampled is a share that the first service decides.
 *
 * <p>A {@code traceparent} that is unreadable is passed over. Safe for use by several threads.
 */
public interface TripTracing {

    /** Follows nobody: writes nothing, keeps nothing, and hands on what it is given. */
    TripTracing OFF = NoTracing.NOBODY;

    /** @param tripsTable name of the table that events are offered to */
    static TripTracing of(OpenTelemetry openTelemetry, String tripsTable) {
        return new OpenTelemetryTracing(openTelemetry.getTracer("com.boltride"), tripsTable);
    }

    /**
     * A message is made.
     *
     * @param tripId which trip it is about, or null if that is not known
     * @param traceparent what it is made because of, or null
     * @return the {@code traceparent} to send with it, or null for none
     */
    @Nullable
    String created(Channel to, @Nullable String tripId, @Nullable String traceparent);

    /** So many messages have come together. */
    ReceivedTraces received(Channel from, int messages);

    /**
     * A completed trip has come from the table, to be staged. It is followed if its end was.
     *
     * @param sequenceNumber of the change
     * @param end the {@code traceparent} in which the trip was completed, or null
     * @param start that in which it was begun, or null
     */
    StagingTrace staging(
            Channel from, String sequenceNumber, String tripId, @Nullable String end, @Nullable String start);
}
