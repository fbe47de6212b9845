package com.boltride.trip;

import static com.boltride.trip.EventKind.END;
import static com.boltride.trip.EventKind.START;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.boltride.contract.DataContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published schemas of the events accept what the decoder accepts. Where they cannot, it stands here and in the docs. */
class EventSchemaTest {

    private static final List<String> TEXTS = List.of(
            "'93'", "93", "1.50", "'a\\tb'", "'  '", "''", "null", "true", "[]", "{'a':1}", "'" + "x".repeat(64) + "'");
    private static final List<String> IDS =
            List.of("'" + "x".repeat(65) + "'", "'" + "🚕".repeat(64) + "'", "'a\\u009fb'");
    private static final List<String> INSTANTS = List.of(
            "'2024-05-25T13:19:00Z'",
            "'2024-05-25 13:19:00'",
            "' 2024-05-25t13:19z '",
            "'2024-05-25T13:19:00.123456789+14:00'",
            "'2024-05-25T13:19:00.1234567891Z'",
            "'2024-05-25T24:00:00Z'",
            "'2024-05-25T13:60:00Z'",
            "'2024-13-25T13:19:00Z'",
            "'2024-05-32T13:19:00Z'",
            "'2024-05-25T13:19:00+0200'",
            "'2024-05-25'",
            "'25.05.2024 13:19'",
            "'0000-01-01T00:00:00Z'",
            "'+10000-01-01T00:00:00Z'",
            "'yesterday'",
            "1716643140",
            "' '",
            "''",
            "null",
            "false",
            "['2024-05-25T13:19:00Z']");
    private static final List<String> NUMBERS = List.of(
            "0",
            "5",
            "5.0",
            "5.5",
            "40.09620692463166",
            "1e3",
            "-1",
            "-0.01",
            "'0'",
            "'5'",
            "'5.0'",
            "' 5. '",
            "'+5'",
            "'5.5'",
            "'.5'",
            "'-1'",
            "'NaN'",
            "'12,50'",
            "'0x10'",
            "'٤٢'",
            "9223372036854775807",
            "9223372036854775808",
            "' '",
            "''",
            "null",
            "true",
            "[5]",
            "{}",
            "'five'");

    @ParameterizedTest
    @EnumSource
    void decoderAcceptsTheExamples(EventKind kind) {
        assertThat(schema(kind).examples())
                .allSatisfy(example -> assertThat(decodes(kind, example)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void encodedEventKeepsToItsSchema(EventKind kind) {
        for (String example : schema(kind).examples()) {
            byte[] encoded = new TripEventEncoder().encode(Decode.event(kind, example), null);

            assertThat(schema(kind).violations(new String(encoded, UTF_8))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyNameOfAFieldIsInTheSchema(EventKind kind) {
        for (TripField field : TripField.values()) {
            if (field.presenceIn(kind) != TripField.Presence.ABSENT) {
                assertThat(field.names())
                        .allSatisfy(name -> assertThat(accepts(kind, with(kind, name, "true")))
                                .as(name)
                                .isFalse());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndDecoderAgreeOnEveryValueOfEveryField(EventKind kind) {
        for (TripField field : TripField.values()) {
            for (String value : values(field)) {
                agree(kind, with(kind, field.canonicalName(), value));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void schemaAndDecoderAgreeOnAliasesInPlaceOfTheirFields(EventKind kind) {
        for (TripField field : TripField.values()) {
            field.names()
                    .skip(1)
                    .forEach(alias -> values(field)
                            .forEach(value -> agree(
                                    kind,
                                    with(kind, field.canonicalName(), "null")
                                            .replaceAll("}$", ",'" + alias + "':" + value + "}"))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "START; {}",
                "START; []",
                "START; 42",
                "START; {'trip_id':'t','start_time':'2024-05-25T13:19:00Z','origin':'93'}",
                "START; {'trip_id':'t','pickup_datetime':'2024-05-25T13:19:00Z','origin':'93','dropoff_location_id':'94'}",
                "START; {'trip_id':'t','start_time':'2024-05-25T13:19:00Z','origin':'','pickup_location_id':'93','destination':'94'}",
                "START; {'trip_id':'t','start_time':'2024-05-25T13:19:00Z','origin':'','pickup_location_id':'','destination':'94'}",
                "END; {'trip_id':'t','end_time':'2024-05-25T14:05:00Z','fare_amount':1,'more':{'deep':[1,{'er':null}]}}",
                "END; {'trip_id':'t','end_time':'2024-05-25T14:05:00Z','fare_amount':1,'':null}",
                "END; {'trip_id':'t','end_time':'2024-05-25T14:05:00Z','fare_amount':1,'':'x'}",
                "END; {'trip_id':'t','end_time':'2024-05-25T14:05:00Z'}",
                "END; {'trip_id':'t','end_time':'2024-05-25T14:05:00Z','fare_amount':1e126}",
            })
    void schemaAndDecoderAgreeOnWholeEvents(EventKind kind, String event) {
        agree(kind, event);
    }

    @ParameterizedTest
    @CsvSource({
        "END_BEFORE_START, start_time, '''2024-05-25T14:05:01Z'''",
        "AMBIGUOUS_FIELD, dropoff_datetime, '''2024-05-25T14:05:01Z'''",
        "WRONG_TYPE, end_time, '''2024-02-30T00:00:00Z'''",
        "OUT_OF_RANGE, fare_amount, '''123456789012345678901234567890123456789'''",
        "OUT_OF_RANGE, fare_amount, '''1e126'''",
        "OUT_OF_RANGE, fare_amount, 1e-131",
        "OUT_OF_RANGE, rate_code, '''9223372036854775808'''",
        "INVALID_TEXT, note, '''\\ud800'''",
    })
    void whatASchemaCannotSayIsRefusedByTheDecoderAlone(RejectionReason reason, String field, String value) {
        String event = with(END, field, value);

        assertThat(accepts(END, event)).isTrue();
        assertThat(Decode.rejection(END, event).reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"rate_code, '''5e0'''", "fare_amount, '''-0'''", "end_time, '''2024-05-2514:05:00'''"})
    void whatNobodyWritesIsAcceptedByTheDecoderAlone(String field, String value) {
        String event = with(END, field, value);

        assertThat(accepts(END, event)).isFalse();
        assertThat(decodes(END, json(event))).isTrue();
    }

    @Test
    void contentBeyondTheBoundIsRefusedByTheDecoderAlone() {
        String event = with(START, "note", "'" + "x".repeat(EventLimits.MAX_CONTENT_BYTES) + "'");

        assertThat(accepts(START, event)).isTrue();
        assertThat(Decode.rejection(START, event).reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    private static List<String> values(TripField field) {
        return switch (field.type()) {
            case TEXT -> field == TripField.TRIP_ID ? concat(TEXTS, IDS) : TEXTS;
            case INSTANT -> INSTANTS;
            case DECIMAL, INTEGER -> NUMBERS;
        };
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static void agree(EventKind kind, String event) {
        assertThat(accepts(kind, event)).as("%s %s", kind, event).isEqualTo(decodes(kind, json(event)));
    }

    private static boolean accepts(EventKind kind, String event) {
        return schema(kind).violations(json(event)).isEmpty();
    }

    private static boolean decodes(EventKind kind, String json) {
        return Decode.decode(kind, json.getBytes(UTF_8)) instanceof Decoded.Valid;
    }

    private static DataContract schema(EventKind kind) {
        return kind == START ? DataContract.TRIP_START_EVENT : DataContract.TRIP_END_EVENT;
    }

    private static String with(EventKind kind, String field, String value) {
        return kind == START ? Decode.startWith(field, value) : Decode.endWith(field, value);
    }

    private static String json(String event) {
        return event.replace('\'', '"');
    }
}
