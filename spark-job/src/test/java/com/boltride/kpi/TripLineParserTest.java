package com.boltride.kpi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.boltride.contract.DataContract;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TripLineParserTest {
    private static final String REQUIRED =
            "'trip_id':'t1','start_time':'2024-05-25T13:19:00Z','end_time':'2024-05-25T14:05:00Z','fare_amount':40.09620692463166";

    private final TripLineParser parser = new TripLineParser(LocalDate.of(2024, 5, 25));

    @Test
    void everyFieldOfTheReportIsRead() throws CorruptRecordException {
        Trip trip = parse(
                "{" + REQUIRED + ",'estimated_fare_amount':34.18595283806629,'tip_amount':0.5,'trip_distance':7,"
                        + "'origin':'93','destination':'Café','payment_type':3,'vendor_id':'1','attributes':{'a':{'trip_id':'no'}}}");

        assertThat(trip.key()).isEqualTo(new TripKeys().of("t1"));
        assertThat(trip.endHour()).isEqualTo(14);
        assertThat(trip.durationSeconds().toBigDecimal()).isEqualByComparingTo("2760");
        assertThat(trip.fare().toBigDecimal()).isEqualByComparingTo("40.09620692463166");
        assertThat(trip.estimatedFare()).isEqualTo(new Decimal(3418595283806629L, 14, null));
        assertThat(trip.tip()).isEqualTo(new Decimal(5, 1, null));
        assertThat(trip.distance()).isEqualTo(new Decimal(7, 0, null));
        assertThat(trip.origin()).isEqualTo("93");
        assertThat(trip.destination()).isEqualTo("Café");
        assertThat(trip.paymentType()).isEqualTo("3");
    }

    @Test
    void stagedTripsOfTheSchemaAreTrips() throws CorruptRecordException {
        for (String example : DataContract.STAGED_TRIP.examples()) {
            assertThat(parse(example).key()).isEqualTo(new TripKeys().of("c66ce556bc"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",'tip_amount':null,'origin':null,'destination':'','payment_type':null",
                ",'rider_id':17,'something_new':[1,{}]"
            })
    void optionalFieldsMayBeAbsentAndUnusedOnesMayBeAnything(String more) throws CorruptRecordException {
        Trip trip = parse("{" + REQUIRED + more + "}  \r");

        assertThat(trip.origin()).isNull();
        assertThat(trip.destination()).isNull();
        assertThat(trip.paymentType()).isNull();
        assertThat(trip.tip()).isNull();
        assertThat(trip.estimatedFare()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-25T00:00:00Z, 0",
        "2024-05-25T23:59:59.999999999Z, 23",
        "2024-05-25T24:00:00+01:00, 23",
        "2024-05-25T07:30:00.25Z, 7"
    })
    void endHourIsUtc(String endTime, int hour) throws CorruptRecordException {
        Trip trip = parse(
                "{'trip_id':'t','start_time':'2024-05-24T22:00:00Z','end_time':'" + endTime + "','fare_amount':1}");

        assertThat(trip.endHour()).isEqualTo(hour);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'trip_id':null                          | trip_id is missing",
                "'trip_id':''                            | trip_id is missing",
                "'trip_id':12                            | trip_id 12 is not text",
                "'start_time':null                       | start_time is missing",
                "'start_time':1716643140                 | start_time 1716643140 is not an instant",
                "'start_time':'2024-05-25 13:19:00'      | start_time 2024-05-25 13:19:00 is not an instant",
                "'start_time':'2024-02-30T13:19:00Z'     | start_time 2024-02-30T13:19:00Z is not an instant",
                "'start_time':'2024-05-25T25:19:00Z'     | start_time 2024-05-25T25:19:00Z is not an instant",
                "'start_time':'2024-05-25T14:05:01Z'     | end_time 2024-05-25T14:05:00Z is before start_time 2024-05-25T14:05:01Z",
                "'end_time':null                         | end_time is missing",
                "'end_time':'2024-05-26T00:00:00Z'       | end_time 2024-05-26T00:00:00Z is not on 2024-05-25",
                "'start_time':'2024-05-24T01:00:00Z','end_time':'2024-05-24T23:59:59Z' | end_time 2024-05-24T23:59:59Z is not on 2024-05-25",
                "'fare_amount':null                      | fare_amount is missing",
                "'fare_amount':'40.1'                    | fare_amount 40.1 is not a number",
                "'fare_amount':true                      | fare_amount true is not a number",
                "'fare_amount':-0.01                     | fare_amount -0.01 is not 0 or more",
                "'fare_amount':1e400                     | fare_amount 1e400 is not a number of at most 38 digits",
                "'tip_amount':'1'                        | tip_amount 1 is not a number",
                "'estimated_fare_amount':[1]             | estimated_fare_amount [ is not a number",
                "'origin':93                             | origin 93 is not text",
                "'payment_type':1.5                      | payment_type 1.5 is not an integer",
                "'payment_type':-1                       | payment_type -1 is not 0 or more",
            })
    void reasonNamesTheFieldAndTheValue(String fields, String reason) {
        assertThatExceptionOfType(CorruptRecordException.class)
                .isThrownBy(() -> parse("{" + REQUIRED + "," + fields + "}"))
                .withMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "[1]",
                "17",
                "null",
                "{",
                "{}",
                "{" + REQUIRED,
                "{" + REQUIRED + "}{}",
                "{" + REQUIRED + "} x",
                "{'trip_id':NaN}"
            })
    void whatIsNoSingleObjectIsCorrupt(String line) {
        assertThatExceptionOfType(CorruptRecordException.class).isThrownBy(() -> parse(line));
    }

    @Test
    void idOverSixtyFourCharactersIsCorrupt() throws CorruptRecordException {
        String line = "{" + REQUIRED + ",'trip_id':'%s'}";

        assertThat(parse(line.formatted("x".repeat(64)))).isNotNull();
        assertThatExceptionOfType(CorruptRecordException.class)
                .isThrownBy(() -> parse(line.formatted("x".repeat(65))))
                .withMessage("trip_id has 65 characters, more than 64");
    }

    @Test
    void bytesThatAreNotUtf8AreCorruptAndSoIsNesting() {
        byte[] latin1 = json("{" + REQUIRED + ",'origin':'Café'}").getBytes(ISO_8859_1);

        assertThatExceptionOfType(CorruptRecordException.class)
                .isThrownBy(() -> parser.parse(latin1, 0, latin1.length))
                .withMessageStartingWith("not valid JSON: ");
        assertThatExceptionOfType(CorruptRecordException.class)
                .isThrownBy(() -> parse("{'attributes':" + "[".repeat(100_000)));
    }

    private Trip parse(String line) throws CorruptRecordException {
        byte[] bytes = ("before" + json(line) + "after").getBytes(UTF_8);
        return parser.parse(bytes, "before".length(), bytes.length - "beforeafter".length());
    }

    private static String json(String line) {
        return line.replace('\'', '"');
    }
}
