package com.boltride.tracing;

import com.boltride.trip.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One object for everything that is not followed. */
final class NoTracing implements TripTracing, ReceivedTraces, MessageTrace {

    static final NoTracing NOBODY = new NoTracing();

    private NoTracing() {}

    @Override
    public @Nullable String created(Channel to, @Nullable String tripId, @Nullable String traceparent) {
        return traceparent;
    }

    @Override
    public ReceivedTraces received(Channel from, int messages) {
        return this;
    }

    @Override
    public StagingTrace staging(
            Channel from, String sequenceNumber, String tripId, @Nullable String end, @Nullable String start) {
        return StagingTrace.NONE;
    }

    @Override
    public MessageTrace begin(int place, String sequenceNumber, Instant arrival, @Nullable String traceparent) {
        return this;
    }

    @Override
    public MessageTrace at(int place) {
        return this;
    }

    @Override
    public @Nullable String writing(String tripId) {
        return null;
    }

    @Override
    public void written(Outcome outcome) {}

    @Override
    public @Nullable String created(Channel to) {
        return null;
    }

    @Override
    public void during(Runnable step) {
        step.run();
    }

    @Override
    public void end(Outcome outcome) {}
}
