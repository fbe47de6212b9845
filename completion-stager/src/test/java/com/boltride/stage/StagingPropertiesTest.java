package com.boltride.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class StagingPropertiesTest {

    @Test
    void defaultsSuitProduction() {
        assertThat(bind(Map.of()))
                .isEqualTo(new StagingProperties(10_000, DataSize.ofMegabytes(8), Duration.ofSeconds(60)));
    }

    @Test
    void eachCanBeSet() {
        assertThat(bind(Map.of(
                        "bolt-ride.staging.max-trips", "500",
                        "bolt-ride.staging.max-bytes", "1MB",
                        "bolt-ride.staging.max-age", "2s")))
                .isEqualTo(new StagingProperties(500, DataSize.ofMegabytes(1), Duration.ofSeconds(2)));
    }

    @Test
    void limitsThemselvesAreAllowed() {
        assertThat(bind(Map.of("bolt-ride.staging.max-trips", "1", "bolt-ride.staging.max-bytes", "1B")))
                .isEqualTo(new StagingProperties(1, DataSize.ofBytes(1), Duration.ofSeconds(60)));
        assertThat(bind(Map.of("bolt-ride.staging.max-bytes", "256MB")).maxBytes())
                .isEqualTo(DataSize.ofMegabytes(256));
    }

    @Test
    void aValueThatCannotWorkIsNamed() {
        assertRefused("max-trips", "0", "bolt-ride.staging.max-trips is 0, at least 1 is needed");
        assertRefused("max-bytes", "1GB", "bolt-ride.staging.max-bytes is 1073741824B, expected is 1B to 256MB");
        assertRefused("max-age", "0s", "bolt-ride.staging.max-age is PT0S, longer than nothing is needed");
    }

    private static void assertRefused(String name, String value, String message) {
        assertThatThrownBy(() -> bind(Map.of("bolt-ride.staging." + name, value)))
                .hasRootCauseMessage(message);
    }

    private static StagingProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("bolt-ride.staging", StagingProperties.class);
    }
}
