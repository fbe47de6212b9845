package com.boltride.trip;

import static com.boltride.trip.Decode.endWith;
import static com.boltride.trip.Decode.rejection;
import static com.boltride.trip.Decode.startWith;
import static com.boltride.trip.EventKind.END;
import static com.boltride.trip.EventKind.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripEventDecoderTest {

    @Test
    void startHasItsFields() {
        TripEvent start = Decode.start("""
                {'trip_id':'t1','start_time':'2024-05-25T13:19:00Z','origin':'93','destination':'94','rider_id':'r','driver_id':'d',
                 'vendor_id':'1','estimated_end_time':'2024-05-25T14:00:00Z','estimated_fare_amount':34.18595283806629}""");

        assertThat(start.tripId()).isEqualTo("t1");
        assertThat(start.instant(TripField.START_TIME)).isEqualTo("2024-05-25T13:19:00Z");
        assertThat(start.text(TripField.ORIGIN)).isEqualTo("93");
        assertThat(start.text(TripField.DESTINATION)).isEqualTo("94");
        assertThat(start.text(TripField.RIDER_ID)).isEqualTo("r");
        assertThat(start.text(TripField.DRIVER_ID)).isEqualTo("d");
        assertThat(start.text(TripField.VENDOR_ID)).isEqualTo("1");
        assertThat(start.instant(TripField.ESTIMATED_END_TIME)).isEqualTo("2024-05-25T14:00:00Z");
        assertThat(start.decimal(TripField.ESTIMATED_FARE_AMOUNT)).isEqualTo(new BigDecimal("34.18595283806629"));
        assertThat(start.attributes()).isEmpty();
    }

    @Test
    void endHasItsFields() {
        TripEvent end = Decode.end("""
                {'trip_id':'t1','end_time':'2024-05-25T14:05:00Z','fare_amount':40.09620692463166,'tip_amount':0.0,
                 'trip_distance':0.1,'passenger_count':0,'rate_code':5,'payment_type':3,'trip_type':2}""");

        assertThat(end.instant(TripField.END_TIME)).isEqualTo("2024-05-25T14:05:00Z");
        assertThat(end.decimal(TripField.FARE_AMOUNT)).isEqualTo(new BigDecimal("40.09620692463166"));
        assertThat(end.decimal(TripField.TIP_AMOUNT)).isEqualTo(new BigDecimal("0.0"));
        assertThat(end.decimal(TripField.TRIP_DISTANCE)).isEqualTo(new BigDecimal("0.1"));
        assertThat(end.integer(TripField.PASSENGER_COUNT)).isZero();
        assertThat(end.integer(TripField.RATE_CODE)).isEqualTo(5);
        assertThat(end.integer(TripField.PAYMENT_TYPE)).isEqualTo(3);
        assertThat(end.integer(TripField.TRIP_TYPE)).isEqualTo(2);
    }

    @Test
    void rowOfTheOriginalPipelineSentAsTextsMeansTheSame() {
        TripEvent original = Decode.end("""
                {'dropoff_datetime':'2024-05-25 14:05:00','rate_code':'5.0','passenger_count':'0.0','trip_distance':'0.1',
                 'fare_amount':'40.09620692463166','tip_amount':'0.0','payment_type':null,'trip_type':'','trip_id':'t1'}""");
        TripEvent canonical = Decode.end("""
                {'trip_id':'t1','end_time':'2024-05-25T14:05:00Z','fare_amount':40.09620692463166,'tip_amount':0.0,
                 'trip_distance':0.1,'passenger_count':0,'rate_code':5}""");

        assertThat(original).isEqualTo(canonical);
    }

    @Test
    void rowMeansTheSameAsTheJsonOfIt() {
        Map<String, String> row = new HashMap<>(Map.of(
                "trip_id", "c66ce556bc",
                "pickup_datetime", "2024-05-25 13:19:00",
                "pickup_location_id", "93",
                "dropoff_location_id", "94",
                "vendor_id", ""));
        row.put("rider_id", null);

        Decoded decoded = new TripEventDecoder(START, ZoneOffset.UTC).decodeRow(row.keySet(), row.values());

        assertThat(decoded).isEqualTo(new Decoded.Valid(Decode.start(Decode.START), null));
    }

    @Test
    void invalidRowIsRejectedLikeTheJsonOfIt() {
        TripEventDecoder decoder = new TripEventDecoder(END, ZoneOffset.UTC);

        Decoded decoded = decoder.decodeRow(List.of("trip_id", "fare_amount", "end_time"), List.of("t1", "free", ""));

        assertThat(decoder.kind()).isEqualTo(END);
        assertThat(decoded)
                .isEqualTo(new Decoded.Invalid(rejection(END, "{'trip_id':'t1','fare_amount':'free','end_time':''}")));
    }

    @Test
    void timeWithoutOffsetIsReadInTheZone() {
        var decoder = new TripEventDecoder(START, ZoneId.of("America/New_York"));
        var row = Map.of("trip_id", "t", "start_time", "2024-05-25 13:19:00", "origin", "1", "destination", "2");

        Decoded decoded = decoder.decodeRow(row.keySet(), row.values());

        assertThat(((Decoded.Valid) decoded).event().instant(TripField.START_TIME))
                .isEqualTo("2024-05-25T17:19:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-25T13:19:00Z, 2024-05-25T13:19:00Z",
        "2024-05-25 13:19:00, 2024-05-25T13:19:00Z",
        "2024-05-25T13:19:00, 2024-05-25T13:19:00Z",
        "2024-05-25T13:19:00.123456789Z, 2024-05-25T13:19:00.123456789Z",
        "2024-05-25 13:19:00.5, 2024-05-25T13:19:00.500Z",
        "2024-05-25T15:19:00+02:00, 2024-05-25T13:19:00Z",
        "2024-05-25T13:19Z, 2024-05-25T13:19:00Z",
    })
    void timeIsReadAsIsoOrAsTheOriginalWroteIt(String text, String instant) {
        assertThat(Decode.start(startWith("start_time", "'" + text + "'")).instant(TripField.START_TIME))
                .isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "5.0", "5.000", "'5'", "'5.0'", "' 5 '", "5e0", "0.5e1"})
    void integerMayBeWrittenWithAFraction(String number) {
        assertThat(Decode.end(endWith("rate_code", number)).integer(TripField.RATE_CODE))
                .isEqualTo(5);
    }

    @Test
    void integerMayBeAsLargeAsALong() {
        assertThat(Decode.end(endWith("rate_code", "9223372036854775807")).integer(TripField.RATE_CODE))
                .isEqualTo(Long.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({
        "rate_code, 5.5, WRONG_TYPE",
        "rate_code, -1, OUT_OF_RANGE",
        "rate_code, 9223372036854775808, OUT_OF_RANGE",
        "rate_code, 1e999999999, OUT_OF_RANGE",
        "rate_code, 1e-999999999, WRONG_TYPE",
        "rate_code, true, WRONG_TYPE",
        "fare_amount, -0.01, OUT_OF_RANGE",
        "fare_amount, '\"\"', MISSING_FIELD",
        "fare_amount, '\"  \"', MISSING_FIELD",
        "fare_amount, null, MISSING_FIELD",
        "fare_amount, '\"NaN\"', WRONG_TYPE",
        "fare_amount, '\"12,50\"', WRONG_TYPE",
        "fare_amount, '\"٤٢\"', WRONG_TYPE",
        "fare_amount, '[1]', WRONG_TYPE",
        "fare_amount, '{}', WRONG_TYPE",
        "fare_amount, 1e999999999, OUT_OF_RANGE",
        "fare_amount, 1e126, OUT_OF_RANGE",
        "fare_amount, 1e-131, OUT_OF_RANGE",
        "fare_amount, 123456789012345678901234567890123456789, OUT_OF_RANGE",
        "end_time, '\"yesterday\"', WRONG_TYPE",
        "end_time, 1716643140, WRONG_TYPE",
        "end_time, '\"2024-02-30T00:00:00Z\"', WRONG_TYPE",
        "end_time, '\"2024-05-25\"', WRONG_TYPE",
        "end_time, '\"0000-01-01T00:00:00Z\"', OUT_OF_RANGE",
    })
    void wrongValueIsRejectedWithItsFieldAndValue(String field, String value, RejectionReason reason) {
        Rejection rejection = rejection(END, endWith(field, value));

        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.field()).isEqualTo(field);
        assertThat(rejection.message()).contains(field);
        if (reason != RejectionReason.MISSING_FIELD) {
            assertThat(rejection.message()).contains(value.replaceAll("[\"]", ""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567890123456789012345678", "9.9e125", "1e-130", "0.00", "100"})
    void decimalWithinTheLimitsKeepsEveryDigit(String number) {
        assertThat(Decode.end(endWith("fare_amount", number)).decimal(TripField.FARE_AMOUNT))
                .isEqualTo(new BigDecimal(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trip_id", "start_time", "origin", "destination"})
    void missingRequiredFieldIsNamed(String field) {
        Rejection rejection = rejection(START, startWith(field, "null"));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.MISSING_FIELD);
        assertThat(rejection.field()).isEqualTo(field);
    }

    @Test
    void sameFieldUnderTwoNamesMayAgreeButNotDisagree() {
        assertThat(Decode.start(startWith("pickup_datetime", "'2024-05-25 13:19:00'")))
                .isEqualTo(Decode.start(Decode.START));

        Rejection rejection = rejection(START, startWith("pickup_datetime", "'2024-05-25 13:20:00'"));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.AMBIGUOUS_FIELD);
        assertThat(rejection.field()).isEqualTo("start_time");
        assertThat(rejection.message()).contains("start_time", "pickup_datetime", "13:19", "13:20");
    }

    @Test
    void endThatKnowsItsStartMustNotPrecedeIt() {
        assertThat(Decode.end(endWith("start_time", "'2024-05-25T14:05:00Z'")).instant(TripField.START_TIME))
                .isEqualTo(Instant.parse("2024-05-25T14:05:00Z"));

        Rejection rejection = rejection(END, endWith("start_time", "'2024-05-25T14:05:01Z'"));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.END_BEFORE_START);
        assertThat(rejection.message()).contains("2024-05-25T14:05:00Z", "2024-05-25T14:05:01Z");
    }

    @Test
    void unknownFieldsAreCarriedThroughAsText() {
        TripEvent start = Decode.start(startWith(
                "extras",
                "{'a':[1,2.50,null,'x']},'count':7,'price':1.10,'ok':true,'note':'a b','none':null,'fare_amount':5"));

        assertThat(start.attributes())
                .containsOnly(
                        Map.entry("extras", "{\"a\":[1,2.50,null,\"x\"]}"),
                        Map.entry("count", "7"),
                        Map.entry("price", "1.10"),
                        Map.entry("ok", "true"),
                        Map.entry("note", "a b"),
                        Map.entry("fare_amount", "5"));
    }

    /** Characters of one, two, three and four bytes, those at the borders among them. */
    @ParameterizedTest
    @CsvSource({
        "0.00000000000000000000000000000000000000, 0.00000000000000000000000000000000000000",
        "0.000000000000000000000000000000000000000, 0",
        "0e5, 0",
        "0e-999999, 0",
    })
    void zeroKeepsUpTo38Digits(String number, BigDecimal kept) {
        assertThat(Decode.end(endWith("fare_amount", number)).decimal(TripField.FARE_AMOUNT))
                .isEqualTo(kept);
    }
}
