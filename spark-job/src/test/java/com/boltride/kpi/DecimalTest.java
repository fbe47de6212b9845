package com.boltride.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "40.09620692463166",
                "123456789012345678",
                "1234567890123456.78",
                "0.00000000000000001",
                "0.000000000000000000000000000000000001",
                "1234567890123456789",
                "99999999999999999999999999999999999999",
                "9.9999999999999999999999999999999999999",
                "1e3",
                "1.5E-2",
                "12E+20",
                "1e-130",
                "9.9e125",
                "-3.25",
                "-0"
            })
    void everyDigitIsKept(String text) {
        assertThat(parse("x" + text, 1).toBigDecimal()).isEqualByComparingTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012345678901234567890123456789",
                "1e126",
                "1e-131",
                "1e999999999",
                "1e99999999999",
                "1.2.3",
                ".",
                "",
                "abc"
            })
    void whatIsNoNumberOrBeyondTheStoredRangeIsRefused(String text) {
        assertThatThrownBy(() -> parse("x" + text, 1)).isInstanceOf(NumberFormatException.class);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0", "PT46M,2760", "PT0.000000001S,0.000000001", "PT10000000000000.5S,10000000000000.5"})
    void durationIsSecondsToTheNanosecond(Duration duration, BigDecimal seconds) {
        assertThat(Decimal.seconds(duration).toBigDecimal()).isEqualByComparingTo(seconds);
    }

    private static Decimal parse(String text, int offset) {
        return Decimal.parse(text.getBytes(StandardCharsets.US_ASCII), offset, text.length() - offset);
    }
}
