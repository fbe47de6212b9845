package com.boltride.producer.stream;

import com.boltride.producer.chunk.OutgoingEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the order of each trip's events although a call may take some records and refuse others: no wave holds two events
 * of one trip, and the next wave begins when all of the wave before is in the stream. A refused record that is sent again
 * can so be overtaken only by other trips' events.
 */
final class Waves {

    private Waves() {}

    /** @param events in the order to keep. Nearly always one wave takes them all */
    static List<List<OutgoingEvent>> of(List<OutgoingEvent> events) {
        List<List<OutgoingEvent>> waves = new ArrayList<>();
        Map<String, Integer> nextWave = new HashMap<>();
        for (OutgoingEvent event : events) {
            int wave = nextWave.merge(event.tripId(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }
}
