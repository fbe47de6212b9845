package com.boltride.producer.replay;

import com.boltride.producer.chunk.OutgoingEvent;
import com.boltride.trip.EventKind;
import java.time.Instant;
import java.util.Comparator;

/** An event and the stream it belongs to. */
record ReplayEvent(EventKind kind, OutgoingEvent event) {

    /**
     * By time; at the same time starts go first, and rows of one file as they stand there. Total, so that a replay which
     * is interrupted finds its place again by counting.
     */
    static final Comparator<ReplayEvent> ORDER = Comparator.comparing(ReplayEvent::time)
            .thenComparing(ReplayEvent::kind)
            .thenComparingLong(replayed -> replayed.event().line());

    Instant time() {
        return event.time();
    }
}
