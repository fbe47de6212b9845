package com.boltride.trip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TripEventEncoderTest {

    @Test
    void knownFieldsComeInTheirOrderThenTheOthersByName() {
        TripEvent start = Decode.start("""
                {'zone':'n','city':'Zürich','dropoff_location_id':'94','pickup_location_id':93,'trip_id':'t1',
                 'estimated_fare_amount':'34.10','pickup_datetime':'2024-05-25 13:19:00'}""");

        assertThat(encode(start))
                .isEqualTo("{\"trip_id\":\"t1\",\"start_time\":\"2024-05-25T13:19:00Z\",\"origin\":\"93\","
                        + "\"destination\":\"94\",\"estimated_fare_amount\":34.10,\"city\":\"Zürich\",\"zone\":\"n\"}");
    }

    @Test
    void numbersKeepEveryDigitAndIntegersHaveNoFraction() {
        TripEvent end = Decode.end("""
                {'trip_id':'t1','end_time':'2024-05-25T14:05:00.5Z','fare_amount':'40.09620692463166','rate_code':'5.0'}""");

        assertThat(encode(end))
                .isEqualTo("{\"trip_id\":\"t1\",\"end_time\":\"2024-05-25T14:05:00.500Z\","
                        + "\"fare_amount\":40.09620692463166,\"rate_code\":5}");
    }

    @Test
    void traceIsSentAlong() {
        TripEvent end = Decode.end(Decode.END);

        byte[] json = new TripEventEncoder().encode(end, "00-trace");

        assertThat(Decode.decode(EventKind.END, json)).isEqualTo(new Decoded.Valid(end, "00-trace"));
    }

    private static String encode(TripEvent event) {
        return new String(new TripEventEncoder().encode(event, null), UTF_8);
    }
}
