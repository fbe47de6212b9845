package com.boltride.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "shards            | many     | shards 'many' is not a whole number from 1 to 500",
                "maxConsumers      | 3        | maxConsumers '3' is not a whole number from 1 to 2",
                "minConsumers      | 0        | minConsumers '0' is not a whole number from 1 to 2",
                "rawArchive        | yes      | rawArchive 'yes' is not true or false",
                "bucket            | My_Data  | bucket 'My_Data' is not a bucket name",
                "repository        | bolt     | repository 'bolt' is not owner/name",
                "completedTripTtl  | 3 months | completedTripTtl '3 months' is not empty or a duration such as 90d",
                "tracesTo          | collector | tracesTo 'collector' is not empty or a URL",
                "tracesRatio       | 10 %     | tracesRatio '10 %' is not a number from 0 to 1",
                "reportDueHour     | 24       | reportDueHour '24' is not a whole number from 1 to 23",
            })
    void aWrongSettingIsNamedWithWhatIsExpected(String name, String value, String message) {
        assertThatThrownBy(
                        () -> Settings.of(Synthesised.app(Map.of(name, value)).getNode()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aSettingOfTheCommandLineIsAText() {
        Settings settings =
                Settings.of(Synthesised.app(Map.of("shards", "8", "maxConsumers", "8", "rawArchive", "true"))
                        .getNode());
        assertThat(settings.shards()).isEqualTo(8);
        assertThat(settings.rawArchive()).isTrue();
    }
}
