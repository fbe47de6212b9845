package com.boltride.tracing;

import com.boltride.trip.Outcome;
import org.jspecify.annotations.Nullable;

/** The trace of one message in hand. */
public interface MessageTrace {

    /**
     * The event is offered to the table.
     *
     * @return the {@code traceparent} for the item, or null for none: then it is not sampled
     */
    @Nullable
    String writing(String tripId);

    /** The table has answered. */
    void written(Outcome outcome);

    /** A message is made because of this one. @return the {@code traceparent} to send with it, or null for none */
    @Nullable
    String created(Channel to);

    /** Does what belongs to this message, so that log lines name its trace. */
    void during(Runnable step);

    /** Whatever has become of the message is durable. */
    void end(Outcome outcome);
}
