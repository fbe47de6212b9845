package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;

class LastStagedInfoTest {

    private final StagingMetrics metrics = new StagingMetrics(
            new SimpleMeterRegistry(), Clock.fixed(Instant.parse("2024-05-25T14:05:00Z"), ZoneOffset.UTC));

    @Test
    void nothingIsToldBeforeTheFirstObject() {
        assertThat(details()).isEmpty();
    }

    @Test
    void newestObjectIsTold() {
        metrics.staged(new StagedObject("completed-trips/a.json", new byte[3], 1, BigDecimal.ONE, List.of()));
        metrics.staged(new StagedObject("completed-trips/b.json", new byte[7], 2, BigDecimal.TEN, List.of()));

        assertThat(details())
                .isEqualTo(Map.of(
                        "last_staged",
                        Map.of(
                                "key",
                                "completed-trips/b.json",
                                "at",
                                "2024-05-25T14:05:00Z",
                                "trips",
                                2,
                                "bytes",
                                7L)));
    }

    private Map<String, Object> details() {
        Info.Builder info = new Info.Builder();
        new LastStagedInfo(metrics).contribute(info);
        return info.build().getDetails();
    }
}
