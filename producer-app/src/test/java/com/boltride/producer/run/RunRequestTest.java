package com.boltride.producer.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.boltride.service.InvalidRequestException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRequestTest {

    @Test
    void everyFieldMayBeAbsent() {
        assertThatNoException().isThrownBy(RunRequest.USUAL::validate);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00001", "1", "1e6"})
    void aPaceMayBeSlowOrFast(String pace) {
        assertThatNoException().isThrownBy(() -> paced(pace, null).validate());
        assertThatNoException().isThrownBy(() -> paced(null, pace).validate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.000001", "1000000001", "1e999999999", "1e-999999999"})
    void aPaceThatIsNotPositiveOrBeyondReasonIsRefused(String pace) {
        assertRefused(paced(pace, null), "eventsPerSecond");
        assertRefused(paced(null, pace), "speedup");
    }

    @Test
    void aRunHasOnePace() {
        assertRefused(paced("1", "1"), "speedup");
    }

    @Test
    void aKeyIsNotBlankAndNotLongerThanS3Takes() {
        assertRefused(new RunRequest(" ", null, null, null), "startKey");
        assertRefused(new RunRequest(null, "ü".repeat(513), null, null), "endKey");
        assertThatNoException().isThrownBy(() -> new RunRequest("ü".repeat(512), null, null, null).validate());
    }

    private static RunRequest paced(@Nullable String eventsPerSecond, @Nullable String speedup) {
        return new RunRequest(null, null, number(eventsPerSecond), number(speedup));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static void assertRefused(RunRequest request, String field) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(request::validate)
                .satisfies(
                        refusal -> assertThat(refusal.getBody().getProperties()).containsEntry("field", field));
    }
}
