package com.boltride.trip;

import static com.boltride.trip.Decode.startWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    /** They stand in the trips table: if they changed, a duplicate of a trip that stands would become a conflict. */
    @Test
    void fingerprintsNeverChange() {
        assertThat(Decode.start(startWith("surge", "'1.5','lane':'x'")).fingerprint())
                .isEqualTo("1UAH9cPfL3RR1cV98ueywA");
        assertThat(Decode.start(startWith("long", "'" + "x".repeat(70_000) + "'"))
                        .fingerprint())
                .isEqualTo("ulahadCuuhJ0aAQHnlb1cQ");
        assertThat(Decode.end(Decode.END).fingerprint()).isEqualTo("FaVDReIcG_otA2FUhQ0sVw");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "trip_id, 'other'",
                "start_time, '2024-05-25T13:19:00.000000001Z'",
                "origin, '94'",
                "destination, '93'",
                "rider_id, '93'",
                "estimated_fare_amount, 34.10001",
                "unknown, '93'",
            })
    void eachFieldCounts(String field, String value) {
        assertThat(Decode.start(startWith(field, value)).fingerprint())
                .isNotEqualTo(Decode.start(Decode.START).fingerprint());
    }

    @Test
    void sameMeaningInOtherWordsHasTheSameFingerprint() {
        TripEvent inOtherWords = Decode.start("""
                {'estimated_fare_amount':'34.1000','dropoff_location_id':'94','pickup_location_id':93,'rider_id':null,
                 'pickup_datetime':'2024-05-25T15:19:00+02:00','trip_id':'c66ce556bc'}""");

        assertThat(inOtherWords.fingerprint())
                .isEqualTo(
                        Decode.start(startWith("estimated_fare_amount", "34.1")).fingerprint());
    }

    @Test
    void textsDoNotRunTogether() {
        assertThat(Decode.start(startWith("ab", "'c'")).fingerprint())
                .isNotEqualTo(Decode.start(startWith("a", "'bc'")).fingerprint());
    }

    @Test
    void carriedThroughFieldIsNotTheKnownOneOfThatName() {
        Map<TripField, Object> id = Map.of(TripField.TRIP_ID, "t1");
        Map<TripField, Object> idAndType = Map.of(TripField.TRIP_ID, "t1", TripField.TRIP_TYPE, 1L);
        TripEvent known = new TripEvent(EventKind.END, idAndType, Map.of());
        TripEvent carriedThrough = new TripEvent(EventKind.END, id, Map.of("trip_type", "1"));

        assertThat(known.fingerprint()).isNotEqualTo(carriedThrough.fingerprint());
    }

    @Test
    void startIsNotAnEnd() {
        Map<TripField, Object> values = Map.of(TripField.TRIP_ID, "t1");

        assertThat(new TripEvent(EventKind.START, values, Map.of()).fingerprint())
                .isNotEqualTo(new TripEvent(EventKind.END, values, Map.of()).fingerprint());
    }
}
