package com.boltride.producer.stream;

import static com.boltride.producer.stream.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.producer.chunk.OutgoingEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {

    @Test
    void differentTripsGoTogether() {
        List<OutgoingEvent> events = Events.ofTrips(3);

        assertThat(Waves.of(events)).containsExactly(events);
    }

    @Test
    void eachFurtherEventOfATripWaitsForTheOneBefore() {
        OutgoingEvent a1 = event("a", "1");
        OutgoingEvent a2 = event("a", "2");
        OutgoingEvent a3 = event("a", "3");
        OutgoingEvent b1 = event("b", "1");
        OutgoingEvent b2 = event("b", "2");

        assertThat(Waves.of(List.of(a1, a2, b1, a3, b2)))
                .containsExactly(List.of(a1, b1), List.of(a2, b2), List.of(a3));
    }

    @Test
    void nothingIsNoWave() {
        assertThat(Waves.of(List.of())).isEmpty();
    }
}
