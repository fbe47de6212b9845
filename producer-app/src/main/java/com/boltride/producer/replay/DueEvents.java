package com.boltride.producer.replay;

import com.boltride.producer.chunk.OutgoingEvent;
import java.util.List;

/** Events whose time has come, each list in order. */
public record DueEvents(List<OutgoingEvent> starts, List<OutgoingEvent> ends) {

    public boolean isEmpty() {
        return starts.isEmpty() && ends.isEmpty();
    }
}
