package com.boltride.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripStoreOptionsTest {

    @Test
    void smallestValuesAreTaken() {
        assertThat(new TripStoreOptions(1, Duration.ofNanos(1), true).callsInFlight())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aCallMustBePossible(int callsInFlight) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TripStoreOptions(callsInFlight, null, true))
                .withMessage("callsInFlight is " + callsInFlight + " but must be at least 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aTripMustLiveForAWhile(Duration ttl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TripStoreOptions(1, ttl, true))
                .withMessage("completedTripTtl is " + ttl + " but must be positive");
    }
}
