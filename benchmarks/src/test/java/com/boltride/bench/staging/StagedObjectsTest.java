package com.boltride.bench.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class StagedObjectsTest {

    @Test
    void objectIsAsOldAsItsFirstTrip() {
        String content = """
                {"trip_id":"a","end_time":"2024-05-25T14:05:00.250Z"}
                {"trip_id":"b","end_time":"2024-05-25T14:05:03Z"}
                """;

        assertThat(StagedObjects.Seen.of(content, Instant.parse("2024-05-25T14:05:10Z")))
                .isEqualTo(new StagedObjects.Seen(2, 9.75));
    }

    @Test
    void objectWithoutTripIsAFault() {
        assertThatThrownBy(() -> StagedObjects.Seen.of("{}\n", Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class);
    }
}
