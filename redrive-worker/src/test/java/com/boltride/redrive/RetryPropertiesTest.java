package com.boltride.redrive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT15M, PT60S, base-visibility",
        "PT1.5S, PT15M, PT60S, base-visibility",
        "PT60S, PT59S, PT60S, max-visibility",
        "PT60S, PT13H, PT60S, max-visibility",
        "PT60S, PT15M, PT2S, in-hand-visibility"
    })
    void timeoutThatSqsCannotKeepIsNamed(Duration base, Duration max, Duration inHand, String name) {
        assertThatThrownBy(() -> new RetryProperties(base, max, inHand))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bolt-ride.retry." + name);
    }
}
