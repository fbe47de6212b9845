package com.boltride.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plain line says the same as to the reader for all of JSON, and nothing else is taken for plain. */
class PlainLineTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 25);
    private static final Instant MIDNIGHT = Instant.parse(DAY + "T00:00:00Z");
    private static final Object NOT_PLAIN = "not plain";

    private final PlainLine plain = new PlainLine();
    private final JsonLine json = new JsonLine();
    private final TripKeys keys = new TripKeys();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",'origin':'93','destination':'','payment_type':0,'tip_amount':0,'trip_distance':12.50",
                ",'vendor_id':'','passenger_count':3,'trip_id':'t2','fare_amount':12345678901234567890123456789.5",
                ",'tip_amount':'1'",
                ",'tip_amount':1234567890123456789012345678901234567890",
                ",'payment_type':1.0",
                ",'start_time':7",
                ",'start_time':''",
                ",'end_time':'2024-05-25T14:05:00.123Z'",
                ",'end_time':'never'"
            })
    void flatLineOfTextsAndNumbersIsPlain(String more) {
        byte[] line = trip(more);

        assertThat(plainOutcome(line)).isNotEqualTo(NOT_PLAIN).isEqualTo(jsonOutcome(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'origin':'Café'",
                ",'origin':'a\\nb'",
                ",'origin':'a\nb'",
                ",'origin':'a",
                ",'origin':null",
                ",'attributes':{'a':'b'}",
                ",'tip_amount':-1",
                ",'tip_amount':1e2",
                ",'tip_amount':01",
                ",'tip_amount':1.",
                ",'tip_amount':.5",
                ",'tip_amount':1.2.3",
                ", 'tip_amount':1",
                ",'tip_amount':",
                ",tip_amount:1",
                ",",
                "} ",
                "}{"
            })
    void anythingElseIsLeftToTheReaderOfJson(String more) {
        assertThat(plainOutcome(trip(more))).isEqualTo(NOT_PLAIN);
    }

    @Test
    void numberOfAThousandDigitsIsLeftToTheReaderOfJson() {
        assertThat(plainOutcome(trip(",'vendor_id':" + "1".repeat(1_000)))).isEqualTo(NOT_PLAIN);
    }

    @Test
    void lineThatIsPlainInSpiteOfFaultsSaysTheSame() {
        Random random = new Random(7);
        int plainLines = 0;
        for (StagedTrip trip : StagedTrip.random(200, MIDNIGHT, 1)) {
            byte[] line =
                    trip.json().replaceAll("Zon[eé]|,\"attributes.*?}", "").getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                byte[] faulty = line.clone();
                faulty[random.nextInt(line.length)] = line[random.nextInt(line.length)];
                Object outcome = plainOutcome(faulty);
                if (outcome != NOT_PLAIN) {
                    assertThat(outcome).as(new String(faulty, UTF_8)).isEqualTo(jsonOutcome(faulty));
                    plainLines++;
                }
            }
        }
        assertThat(plainLines).isGreaterThan(5_000);
    }

    private Object plainOutcome(byte[] line) {
        return outcome(fields -> plain.read(line, 0, line.length, fields));
    }

    private Object jsonOutcome(byte[] line) {
        return outcome(fields -> {
            json.read(line, 0, line.length, fields);
            return true;
        });
    }

    private interface Reading {
        boolean into(TripFields fields) throws CorruptRecordException;
    }

    /** The trip, or the reason why there is none. */
    private Object outcome(Reading reading) {
        TripFields fields = new TripFields();
        try {
            return reading.into(fields) ? fields.toTrip(DAY, keys) : NOT_PLAIN;
        } catch (CorruptRecordException e) {
            return e.getMessage();
        }
    }

    private static byte[] trip(String more) {
        return ("{'trip_id':'t1','start_time':'2024-05-25T13:19:00Z','end_time':'2024-05-25T14:05:00Z','fare_amount':40.1"
                        + more + "}")
                .replace('\'', '"')
                .getBytes(UTF_8);
    }
}
