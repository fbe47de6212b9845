package com.boltride.trip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {

    @Test
    void printableTextStandsAsItIs() {
        assertThat(Quoted.of("Zürich 🚕")).isEqualTo("\"Zürich 🚕\"");
    }

    @Test
    void upTo80CharactersAreShown() {
        assertThat(Quoted.of("🚕".repeat(80))).isEqualTo('"' + "🚕".repeat(80) + '"');
        assertThat(Quoted.of("🚕".repeat(81))).isEqualTo('"' + "🚕".repeat(80) + "…\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0x0a, \\u000a",
        "0x1b, \\u001b",
        "0x202e, \\u202e",
        "0x2028, \\u2028",
        "0x2029, \\u2029",
        "0xd800, \\ud800",
        "0xffff, \\uffff",
        "0x22, \\\"",
        "0x5c, \\\\",
    })
    void whatCouldChangeTheLookOfALineIsEscaped(int character, String shown) {
        assertThat(Quoted.of("a" + Character.toString(character) + "b")).isEqualTo("\"a" + shown + "b\"");
    }
}
