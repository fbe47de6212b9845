package com.boltride.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {

    @Test
    void plainRecordIsKnownByItsNumber() {
        SequenceNumber plain = new SequenceNumber("4968", false, 0);

        assertThat(plain).hasToString("4968");
        assertThat(SequenceNumber.parse("4968")).isEqualTo(plain);
    }

    @Test
    void recordOfAnAggregateIsKnownByItsPlaceInItToo() {
        SequenceNumber third = new SequenceNumber("4968", true, 2);

        assertThat(third).hasToString("4968:2");
        assertThat(SequenceNumber.parse("4968:2")).isEqualTo(third);
    }
}
