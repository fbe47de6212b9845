package com.boltride.producer.stream;

import com.boltride.producer.chunk.OutgoingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Events for tests: each is its own text. */
final class Events {

    private Events() {}

    static OutgoingEvent event(String tripId, String content) {
        return new OutgoingEvent(2, tripId, Instant.EPOCH, content.getBytes(StandardCharsets.UTF_8));
    }

    /** One event each of so many trips. */
    static List<OutgoingEvent> ofTrips(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> event("trip-" + i, "event-" + i))
                .toList();
    }

    static String content(OutgoingEvent event) {
        return new String(event.json(), StandardCharsets.UTF_8);
    }
}
