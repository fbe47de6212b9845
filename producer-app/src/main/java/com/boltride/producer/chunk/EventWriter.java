package com.boltride.producer.chunk;

import com.boltride.tracing.Channel;
import com.boltride.tracing.TripTracing;
import com.boltride.trip.Decoded;
import com.boltride.trip.TripEventEncoder;

/** Writes events for one stream, each with the trace that it begins, if it is to be followed. */
public final class EventWriter {

    private final TripEventEncoder encoder = new TripEventEncoder();
    private final TripTracing tracing;
    private final Channel stream;

    public EventWriter(TripTracing tracing, Channel stream) {
        this.tracing = tracing;
        this.stream = stream;
    }

    /** Canonical JSON in UTF-8. An event that came with a trace goes on in it. */
    byte[] write(Decoded.Valid decoded) {
        String traceparent = tracing.created(stream, decoded.event().tripId(), decoded.traceparent());
        return encoder.encode(decoded.event(), traceparent);
    }
}
