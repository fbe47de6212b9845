package com.boltride.trip;

import org.jspecify.annotations.Nullable;

/** What decoding gives: an event, or the reason why there is none. Bad input is a result here, never an exception. */
public sealed interface Decoded {

    /**
     * The event is complete and consistent in itself.
     *
     * @param traceparent what came with it as {@link TraceFields#TRACEPARENT}, unread: it may be anything, or null if nothing
     *     came that could be one
     */
    record Valid(TripEvent event, @Nullable String traceparent) implements Decoded {}

    /** The input is no event, or no possible one. */
    record Invalid(Rejection rejection) implements Decoded {}
}
